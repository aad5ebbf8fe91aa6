package cn.yingshang.complaint.order.parts.web;

import java.util.List;

import cn.yingshang.complaint.order.parts.OrderPart;
import cn.yingshang.complaint.order.parts.PartState;
import cn.yingshang.platform.resource.ActionLink;
import cn.yingshang.platform.resource.DueView;
import cn.yingshang.platform.resource.Shown;
import cn.yingshang.platform.resource.TimelineView;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A part as its department sees it; nothing of who called. */
record PartView(String id, PartState state, String orderId, String orderNumber, @Nullable String department,
		@Nullable String region, @Nullable String title, String question, @Nullable DueView due,
		@Nullable String answer, @Nullable String late, @JsonProperty("_actions") List<ActionLink> actions,
		@Nullable List<TimelineView> timeline) {

	static PartView of(OrderPart part, Shown shown) {
		return new PartView(part.id(), part.state(), part.orderId(), part.orderNumber(), part.department(),
				part.region(), part.title(), part.question(),
				DueView.ofNullable(part.due(), shown.address() + "/clock"), part.answerText(), part.late(),
				shown.actions(), shown.timeline());
	}

}
