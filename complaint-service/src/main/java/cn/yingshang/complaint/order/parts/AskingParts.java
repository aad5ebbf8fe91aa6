package cn.yingshang.complaint.order.parts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import cn.yingshang.complaint.order.handling.Assistance;
import cn.yingshang.kernel.id.Ids;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;

/**
 * Keeps the parts of an order as its head wants them (decision 7): asks whom the dispatch
 * names, lapses what is no longer needed. May be done again at any time.
 */
public final class AskingParts {

	private static final Scope PARTS = SystemScope.named(PartTable.FOLLOWER);

	private final AggregateStore<OrderPart> store;

	private final PartLists lists;

	private final WorkingCalendar calendar;

	private final Ids ids;

	public AskingParts(AggregateStore<OrderPart> store, PartLists lists, WorkingCalendar calendar, Ids ids) {
		this.store = store;
		this.lists = lists;
		this.calendar = calendar;
		this.ids = ids;
	}

	public void follow(Inquiry order, Call because) {
		Call call = because.as(PartTable.FOLLOWER);
		Map<String, Assistance> wanted = new LinkedHashMap<>();
		order.asked().forEach((asked) -> wanted.put(asked.unit().department(), asked));
		for (OrderPart part : this.lists.of(order.orderId())) {
			Assistance asked = wanted.remove(part.department());
			if (asked == null && part.state() == PartState.ASKED) {
				change(part, call, OrderPart::lapse);
			}
			else if (asked != null && part.state() == PartState.LAPSED) {
				change(part, call, (current, now) -> current.ask(now, order, asked, this.calendar));
			}
		}
		wanted.forEach((department, asked) -> this.store.createOnce(call, order.orderId() + "|" + department,
				() -> new OrderPart(this.ids.next(), call, order, asked, this.calendar)));
	}

	/** Departments whose answer is missing. */
	public List<String> unanswered(Inquiry order) {
		if (order.asked().isEmpty()) {
			return List.of();
		}
		Map<String, PartState> states = new LinkedHashMap<>();
		this.lists.of(order.orderId()).forEach((part) -> states.put(part.department(), part.state()));
		return order.asked()
			.stream()
			.map((asked) -> asked.unit().department())
			.filter((department) -> states.get(department) != PartState.ANSWERED)
			.toList();
	}

	private void change(OrderPart part, Call call, BiConsumer<OrderPart, Call> verb) {
		this.store.change(part.id(), PARTS, call, (current) -> {
			if (current.state() == part.state()) {
				verb.accept(current, call);
			}
		});
	}

}
