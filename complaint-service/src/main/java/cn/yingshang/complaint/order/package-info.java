/**
 * Orders of the hotline: the closed loop from intake to closing (C-01 to C-38). Each part
 * of an order has its room below.
 */
@Feature(uses = { "evidence", "order.clock", "order.handling", "order.intake", "order.parts", "order.review",
		"reporter", "subject" })
@NullMarked
package cn.yingshang.complaint.order;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
