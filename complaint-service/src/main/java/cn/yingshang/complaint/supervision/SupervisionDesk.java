package cn.yingshang.complaint.supervision;

import java.time.LocalDate;

import cn.yingshang.complaint.order.Escalation;
import cn.yingshang.complaint.order.Escalations;
import cn.yingshang.kernel.id.Ids;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Projection;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.Written;

/**
 * Opens supervisions of overdue approvals (C-33) and of orders (C-32, C-34), ends them
 * when the approval is decided, and does what supervisors and departments ask.
 */
public final class SupervisionDesk implements Escalations {

	private final AggregateStore<Supervision> store;

	private final SupervisionLists lists;

	private final Projection<WatchedCase> watch;

	private final SupervisionSettings settings;

	private final WorkingCalendar calendar;

	private final Ids ids;

	public SupervisionDesk(AggregateStore<Supervision> store, SupervisionLists lists, Projection<WatchedCase> watch,
			SupervisionSettings settings, WorkingCalendar calendar, Ids ids) {
		this.store = store;
		this.lists = lists;
		this.watch = watch;
		this.settings = settings;
		this.calendar = calendar;
		this.ids = ids;
	}

	@Override
	public void open(Escalation order, Call because) {
		open(because.as(Supervision.ORDER_ESCALATION),
				new Supervised(Supervised.Source.ORDER, order.orderId(), order.orderNumber(),
						order.unsatisfied() ? Ground.UNSATISFIED : Ground.OVERDUE_ORDER, order.round(), order.stage(),
						order.department(), order.region(), null, order.dueOn(),
						order.unsatisfied() ? because.today() : order.dueOn().plusDays(1)));
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
