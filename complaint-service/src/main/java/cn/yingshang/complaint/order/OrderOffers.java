package cn.yingshang.complaint.order;

import cn.yingshang.kernel.access.Actor;

/**
 * Which verbs of the table an order offers: what the table cannot know, its parts know.
 */
final class OrderOffers {

	private OrderOffers() {
	}

	static boolean of(Order order, OrderVerb verb, Actor actor) {
		return switch (verb) {
			case ANSWER -> order.intake().answerable();
			case ACCEPT, CONTACT, COMPLETE, RECUSE -> leads(order, actor);
			case BRIEF_REPLY ->
				leads(order, actor) && order.intake().matter().ofBusinessEnvironment() && !order.procedure().replied();
			case AGREE -> leads(order, actor) && order.procedure().replied() && !order.procedure().agreed();
			case RETURN -> leads(order, actor) && order.handling().returnable();
			case CALL_BACK -> !OrderState.AT_LEAD.contains(order.state()) || order.lookout().askCaller() != null;
			case RULE_ON_RETURN -> order.handling().awaitsRuling();
			case DISPATCH -> !order.handling().awaitsRuling();
			case UNMASK ->
				order.intake().reporter() != null && !order.interested(actor) && ReporterAccess.opens(order, actor);
			case SUSPECT_FALSE_COMPLETION -> order.quality().suspectable();
			case JUDGE_FALSE_COMPLETION -> order.quality().awaits(actor);
			default -> true;
		};
	}

	private static boolean leads(Order order, Actor actor) {
		return !order.interested(actor) && order.handling().ledBy(actor);
	}

}
