package cn.yingshang.complaint.order;

import cn.yingshang.complaint.order.handling.Dispatch;
import cn.yingshang.complaint.order.intake.OrderType;
import cn.yingshang.kernel.access.Actor;

/**
 * Which verbs of the table an order offers: what the table cannot know, the order knows.
 */
final class OrderOffers {

	private OrderOffers() {
	}

	static boolean of(Order order, OrderVerb verb, Actor actor) {
		return switch (verb) {
			case ANSWER -> order.matter().type() == OrderType.CONSULTATION;
			case ACCEPT, CONTACT, COMPLETE, RECUSE -> leads(order, actor);
			case RETURN -> leads(order, actor) && returnable(order);
			case UNMASK -> order.reporter() != null && !order.interested(actor) && ReporterAccess.opens(order, actor);
			case SUSPECT_FALSE_COMPLETION -> order.falseCompletion() == null || !order.falseCompletion().proven();
			case JUDGE_FALSE_COMPLETION -> order.falseCompletion() != null && order.falseCompletion().awaits(actor);
			default -> true;
		};
	}

	private static boolean leads(Order order, Actor actor) {
		return !order.interested(actor) && order.leads(actor);
	}

	private static boolean returnable(Order order) {
		Dispatch from = order.present();
		return !from.direct() && !order.returnedBy(from.lead().department());
	}

}
