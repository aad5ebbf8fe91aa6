package cn.yingshang.complaint.order.web;

import java.util.List;

import cn.yingshang.complaint.order.Order;
import cn.yingshang.complaint.order.OrderState;
import cn.yingshang.complaint.order.clock.DeadlinePolicy;
import cn.yingshang.complaint.order.handling.Procedure;
import cn.yingshang.complaint.order.intake.Matter;
import cn.yingshang.complaint.order.parts.OrderPart;
import cn.yingshang.complaint.reporter.Reporter;
import cn.yingshang.platform.resource.ActionLink;
import cn.yingshang.platform.resource.Shown;
import cn.yingshang.platform.resource.TimelineView;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * An order with its parts. The reporter stands in it masked, and only for the hotline
 * (E-21, C-36); the complaining enterprise only for the hotline and itself.
 */
record OrderView(String id, OrderState state, String orderNumber, String department, String region,
		@JsonUnwrapped Matter matter, @JsonUnwrapped WhoView who, @JsonUnwrapped HandlingView handling,
		@JsonUnwrapped Procedure procedure, @JsonUnwrapped VerdictView verdict,
		@JsonProperty("_actions") List<ActionLink> actions, @Nullable List<TimelineView> timeline) {

	static OrderView of(Order order, Shown shown, Reporter.@Nullable Masked reporter, List<OrderPart> parts,
			DeadlinePolicy policy) {
		return new OrderView(order.id(), order.state(), order.intake().orderNumber(), order.holder(),
				order.regionCode(), order.intake().matter(), WhoView.of(order, shown, reporter),
				HandlingView.of(order, shown, parts, policy), order.procedure(), VerdictView.of(order), shown.actions(),
				shown.timeline());
	}

}
