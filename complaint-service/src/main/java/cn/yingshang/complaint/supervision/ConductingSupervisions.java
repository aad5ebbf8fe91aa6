package cn.yingshang.complaint.supervision;

import java.time.LocalDate;

import cn.yingshang.complaint.order.Escalation;
import cn.yingshang.complaint.order.Escalations;
import cn.yingshang.complaint.order.Order;
import cn.yingshang.kernel.id.Ids;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Projection;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import cn.yingshang.platform.store.Written;
import cn.yingshang.rulebook.Rules;

/**
 * Opens supervisions of overdue approvals (C-33) and of orders (C-32, C-34), ends them
 * when the approval is decided, and does what supervisors and departments ask.
 */
public final class ConductingSupervisions implements Escalations {

	private static final Scope MISSED = SystemScope.named(SupervisionTable.MISSED_ANSWER);

	private final AggregateStore<Supervision> store;

	private final AggregateStore<Order> orders;

	private final SupervisionLists lists;

	private final Projection<WatchedCase> watch;

	private final SupervisionSettings settings;

	private final WorkingCalendar calendar;

	private final Ids ids;

	public ConductingSupervisions(AggregateStore<Supervision> store, AggregateStore<Order> orders,
			SupervisionLists lists, Projection<WatchedCase> watch, SupervisionSettings settings,
			WorkingCalendar calendar, Ids ids) {
		this.store = store;
		this.orders = orders;
		this.lists = lists;
		this.watch = watch;
		this.settings = settings;
		this.calendar = calendar;
		this.ids = ids;
	}

	@Override
	public void open(Escalation order, Call because) {
		Ground ground = switch (order.why()) {
			case OVERDUE -> Ground.OVERDUE_ORDER;
			case REFUSED -> Ground.REFUSED_DUTY;
			case UNSATISFIED -> Ground.UNSATISFIED;
		};
		boolean overdue = ground == Ground.OVERDUE_ORDER && because.today().isAfter(order.dueOn());
		open(because.as(SupervisionTable.ORDER_ESCALATION),
				new Supervised(Supervised.Source.ORDER, order.orderId(), order.orderNumber(), ground, order.round(),
						order.stage(), order.department(), order.region(), null, order.dueOn(),
						overdue ? order.dueOn().plusDays(1) : because.today()));
	}

	/** A supervisor opens one of an order, for a ground that only people see (C-33). */
	public Written<Supervision> open(Call call, String orderId, Ground ground) {
		if (!ground.ofOrders()) {
			throw new RuleViolation(Rules.C_33, "ground", ground, "不是工单的督办情形");
		}
		Order order = this.orders.get(orderId, Scope.of(call.actor()));
		Escalation seen = Escalation.seen(order)
			.orElseThrow(() -> new RuleViolation(Rules.C_33, "order", orderId, "尚未派单的工单没有可督办的单位"));
		return this.store.create(call,
				() -> new Supervision(this.ids.next(), call,
						new Supervised(Supervised.Source.ORDER, seen.orderId(), seen.orderNumber(), ground,
								seen.round(), null, seen.department(), seen.region(), null, seen.dueOn(),
								call.today())));
	}

	/** Raises what was not answered in time. */
	public void missed(String id, Call call) {
		this.store.change(id, MISSED, call, (one) -> one.miss(call, this.settings, this.calendar));
	}

	/** Opens a supervision unless there is one with its key. */
	public void open(Call call, Supervised subject) {
		this.store.createOnce(call, subject.key(), () -> new Supervision(this.ids.next(), call, subject));
	}

	/** Remembers that an approval is decided, and ends what supervised it. */
	public void decided(Call call, String caseId, String decision, LocalDate on, long sequence) {
		this.watch.find(caseId)
			.ifPresent((running) -> this.watch.keep(caseId, sequence, running.decided(decision, on)));
		for (Supervision live : this.lists.live(caseId)) {
			this.store.change(live.id(), Scope.of(call.actor()), call, (supervision) -> {
				if (supervision.live()) {
					supervision.resolve(call, decision, on);
				}
			});
		}
	}

	public void watch(WatchedCase watched, long sequence) {
		this.watch.keep(watched.caseId(), sequence, watched);
	}

	public Written<Supervision> urge(String id, Call call, String demand) {
		return this.store.change(id, Scope.of(call.actor()), call,
				(supervision) -> supervision.urge(call, demand, this.settings, this.calendar));
	}

}
