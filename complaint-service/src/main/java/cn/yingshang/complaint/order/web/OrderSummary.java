package cn.yingshang.complaint.order.web;

import java.util.List;

import cn.yingshang.complaint.order.Order;
import cn.yingshang.complaint.order.OrderState;
import cn.yingshang.complaint.order.clock.Colour;
import cn.yingshang.complaint.order.intake.Category;
import cn.yingshang.complaint.order.intake.Matter;
import cn.yingshang.complaint.order.intake.OrderType;
import cn.yingshang.platform.resource.ActionLink;
import cn.yingshang.platform.resource.DueView;
import cn.yingshang.platform.resource.Shown;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** An order in a list; nothing of who called. */
record OrderSummary(String id, OrderState state, String orderNumber, OrderType type, Category category, String title,
		@Nullable String creditCode, String department, String region, boolean urgent, boolean enterprise,
		@Nullable DueView due, @Nullable Colour colour, int rounds,
		@JsonProperty("_actions") List<ActionLink> actions) {

	static OrderSummary of(Order order, Shown shown) {
		Matter matter = order.intake().matter();
		return new OrderSummary(order.id(), order.state(), order.intake().orderNumber(), matter.type(),
				matter.category(), matter.title(), matter.creditCode(), order.holder(), order.regionCode(),
				matter.urgent(), matter.enterprise(),
				DueView.ofNullable(order.limits().due(), shown.address() + "/clock"), order.lookout().colour(),
				order.handling().rounds(), shown.actions());
	}

}
