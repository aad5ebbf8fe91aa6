package cn.yingshang.complaint.order.web;

import java.util.List;

import cn.yingshang.complaint.order.OrderPart;
import cn.yingshang.complaint.order.PartState;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.platform.resource.ActionLink;
import cn.yingshang.platform.resource.DueView;
import cn.yingshang.platform.resource.TimelineView;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A part as its department sees it; nothing of who called. */
record PartView(String id, PartState state, String orderId, String orderNumber, @Nullable String department,
		@Nullable String region, @Nullable String title, String question, @Nullable DueView due,
		@Nullable String answer, @Nullable String late, @JsonProperty("_actions") List<ActionLink> actions,
		@Nullable List<TimelineView> timeline) {

	static PartView of(OrderPart part, Actor actor, boolean withTimeline) {
		return new PartView(part.id(), part.state(), part.orderId(), part.orderNumber(), part.department(),
				part.region(), part.title(), part.question(), DueView.ofNullable(part.due(), address(part) + "/clock"),
				part.answerText(), part.late(), ActionLink.of(part, actor, address(part)),
				withTimeline ? TimelineView.of(part) : null);
	}

	static String address(OrderPart part) {
		return "/api/complaints/parts/" + part.id();
	}

}
