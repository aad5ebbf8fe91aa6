package cn.yingshang.complaint.order.parts;

import java.util.List;

import cn.yingshang.complaint.order.handling.Assistance;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import org.jspecify.annotations.Nullable;

/**
 * What an order asks of assisting units now (协办, C-23); nothing of who called.
 *
 * @param orderId its id
 * @param orderNumber its number
 * @param region where
 * @param title what it is about
 * @param asked whom and what; nobody while it does not lie at the lead
 * @param clock the order's limit: a part is due with it
 */
public record Inquiry(String orderId, String orderNumber, String region, String title, List<Assistance> asked,
		@Nullable DeadlineLedger clock) {
}
