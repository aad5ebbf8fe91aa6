package cn.yingshang.complaint.order.web;

import java.util.List;
import java.util.Objects;

import cn.yingshang.complaint.order.Order;
import cn.yingshang.complaint.order.OrderState;
import cn.yingshang.complaint.order.clock.Colour;
import cn.yingshang.complaint.order.clock.DeadlinePolicy;
import cn.yingshang.complaint.order.clock.StatutoryLimit;
import cn.yingshang.complaint.order.handling.Contacted;
import cn.yingshang.complaint.order.handling.Dispatch;
import cn.yingshang.complaint.order.handling.Returned;
import cn.yingshang.complaint.order.handling.Unit;
import cn.yingshang.complaint.order.intake.Category;
import cn.yingshang.complaint.order.intake.Matter;
import cn.yingshang.complaint.order.intake.OrderType;
import cn.yingshang.complaint.order.parts.OrderPart;
import cn.yingshang.complaint.order.parts.web.PartResource;
import cn.yingshang.complaint.order.review.CallBack;
import cn.yingshang.complaint.order.review.Completion;
import cn.yingshang.complaint.order.review.FalseCompletion;
import cn.yingshang.complaint.order.review.Outcome;
import cn.yingshang.complaint.order.review.RatingExclusion;
import cn.yingshang.complaint.reporter.Reporter;
import cn.yingshang.platform.resource.ActionLink;
import cn.yingshang.platform.resource.DueView;
import cn.yingshang.platform.resource.Shown;
import cn.yingshang.platform.resource.TimelineView;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An order with its file. The reporter stands in it masked, and only for the hotline
 * (E-21, C-36); the complaining enterprise only for the hotline and itself.
 */
record OrderView(String id, OrderState state, String orderNumber, OrderType type, Category category, String title,
		String description, @Nullable String creditCode, @Nullable String reportedDepartment,
		@Nullable String complainant, Reporter.@Nullable Masked reporter, String department, String region,
		boolean urgent, boolean confidential, boolean enterprise, @Nullable String reason, @Nullable String channel,
		@Nullable DueView due, @Nullable DueView contactDue, @Nullable Colour colour, @Nullable Unit lead,
		@Nullable Boolean direct, @Nullable StatutoryLimit statutory, List<Assisting> assisting, List<Returned> returns,
		List<Contacted> contacts, @Nullable Completion completion, @Nullable String remark, @Nullable CallBack callBack,
		@Nullable Outcome outcome, int rounds, boolean countsInRating, @Nullable RatingExclusion ratingExclusion,
		@Nullable FalseCompletion falseCompletion, @JsonProperty("_actions") List<ActionLink> actions,
		@Nullable List<TimelineView> timeline) {

	/**
	 * What an assisting department was asked and answered.
	 *
	 * @param id its part's
	 * @param department which
	 * @param part where its part is
	 * @param state how far it is
	 * @param answer what it answered
	 */
	record Assisting(String id, String department, String part, String state, @Nullable String answer) {

		static Assisting of(OrderPart part) {
			return new Assisting(part.id(), Objects.requireNonNull(part.department()), PartResource.ADDRESS.of(part),
					part.state().name(), part.answerText());
		}

	}

	static OrderView of(Order order, Shown shown, Reporter.@Nullable Masked reporter, List<OrderPart> parts,
			DeadlinePolicy policy) {
		Matter matter = order.matter();
		Dispatch dispatch = order.dispatched();
		return new OrderView(order.id(), order.state(), order.orderNumber(), matter.type(), matter.category(),
				matter.title(), matter.description(), matter.creditCode(), matter.reportedDepartment(),
				(reporter != null || shown.actor().is(order.party())) ? order.party() : null, reporter, order.holder(),
				order.regionCode(), matter.urgent(), matter.confidential(), matter.enterprise(), reason(order),
				channel(order), DueView.ofNullable(order.due(), shown.address() + "/clock"),
				(dispatch != null) ? DueView.of(policy.due(dispatch.contactClock(policy.settings())),
						shown.address() + "/clocks/contact") : null,
				order.colour(), (dispatch != null) ? dispatch.lead() : null,
				(dispatch != null) ? dispatch.direct() : null, (dispatch != null) ? dispatch.statutory() : null,
				parts.stream().map(Assisting::of).toList(), order.returns(), order.contacts(), order.completion(),
				order.remark(), order.lastCallBack(), order.outcome(), order.rounds(), order.countsInRating(),
				order.ratingExclusion(), order.falseCompletion(), shown.actions(), shown.timeline());
	}

	private static @Nullable String reason(Order order) {
		return (order.exclusion() != null) ? order.exclusion().reason()
				: (order.emergency() != null) ? "紧急事项,请立即拨打" : null;
	}

	private static @Nullable String channel(Order order) {
		return (order.exclusion() != null) ? order.exclusion().channel()
				: (order.emergency() != null) ? order.emergency().number() : null;
	}

}
