package cn.yingshang.complaint.order.parts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.yingshang.complaint.order.Order;
import cn.yingshang.complaint.order.handling.Assistance;
import cn.yingshang.kernel.id.Ids;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;

/**
 * Keeps the parts of an order as its head wants them (decision 7): asks whom the dispatch
 * names, lapses what is no longer needed. May be done again at any time.
 */
public final class AssistingParts {

	private static final Scope PARTS = SystemScope.named(OrderPart.FOLLOWER);

	private final AggregateStore<OrderPart> store;

	private final PartLists lists;

	private final Ids ids;

	public AssistingParts(AggregateStore<OrderPart> store, PartLists lists, Ids ids) {
		this.store = store;
		this.lists = lists;
		this.ids = ids;
	}

	public void follow(Order order, Call because) {
		Call call = because.as(OrderPart.FOLLOWER);
		Map<String, Assistance> wanted = new LinkedHashMap<>();
		order.asked().forEach((asked) -> wanted.put(asked.unit().department(), asked));
		for (OrderPart part : this.lists.of(order.id())) {
			Assistance asked = wanted.remove(part.department());
			if (asked == null && part.state() == PartState.ASKED) {
				change(part, call, OrderPart::lapse);
			}
			else if (asked != null && part.state() == PartState.LAPSED) {
				change(part, call, (current, now) -> current.ask(now, order, asked));
			}
		}
		wanted.forEach((department, asked) -> this.store.createOnce(call, order.id() + "|" + department,
				() -> new OrderPart(this.ids.next(), call, order, asked)));
	}

	/** Departments whose answer is missing. */
	public List<String> unanswered(Order order) {
		if (!order.assisted()) {
			return List.of();
		}
		Map<String, PartState> states = new LinkedHashMap<>();
		this.lists.of(order.id()).forEach((part) -> states.put(part.department(), part.state()));
		return order.asked()
			.stream()
			.map((asked) -> asked.unit().department())
			.filter((department) -> states.get(department) != PartState.ANSWERED)
			.toList();
	}

	private void change(OrderPart part, Call call, java.util.function.BiConsumer<OrderPart, Call> verb) {
		this.store.change(part.id(), PARTS, call, (current) -> {
			if (current.state() == part.state()) {
				verb.accept(current, call);
			}
		});
	}

}
