package cn.yingshang.inspection.visit;

import java.time.Instant;
import java.util.function.Consumer;

import cn.yingshang.inspection.visit.entry.Attempt;
import cn.yingshang.inspection.visit.entry.Door;
import cn.yingshang.inspection.visit.entry.Leaving;
import cn.yingshang.inspection.visit.entry.WrongCode;
import cn.yingshang.inspection.visit.opinion.PartProgress;
import cn.yingshang.inspection.visit.opinion.PartReports;
import cn.yingshang.inspection.visit.opinion.Withdrawal;
import cn.yingshang.inspection.visit.schedule.FrequencyCap;
import cn.yingshang.inspection.visit.schedule.FrequencyUse;
import cn.yingshang.inspection.visit.schedule.FrequencyUses;
import cn.yingshang.inspection.visit.watch.AlarmRule;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.Written;

/** Conducts a visit: approval, notice, entry, opinion, leaving, publication. */
public final class ConductingVisits {

	private final AggregateStore<Visit> store;

	private final Visits visits;

	private final PartReports parts;

	private final FrequencyUses uses;

	private final FrequencyCap cap;

	private final Door door;

	private final AlarmRule alarms;

	private final WorkingCalendar calendar;

	public ConductingVisits(AggregateStore<Visit> store, Visits visits, PartReports parts, FrequencyUses uses,
			FrequencyCap cap, Door door, AlarmRule alarms, WorkingCalendar calendar) {
		this.store = store;
		this.visits = visits;
		this.parts = parts;
		this.uses = uses;
		this.cap = cap;
		this.door = door;
		this.alarms = alarms;
		this.calendar = calendar;
	}

	public Written<Visit> approve(Call call, String id, String basis) {
		return change(call, id, (visit) -> visit.approve(call, basis, this.cap,
				use(visit, call).and(this.uses.approved(visit.creditCode(), visit.schedule().departments()))));
	}

	public Written<Visit> reject(Call call, String id, String reason) {
		return change(call, id, (visit) -> visit.reject(call, reason));
	}

	public Written<Visit> notify(Call call, String id) {
		return change(call, id, (visit) -> visit.notify(call, this.cap, use(visit, call)));
	}

	public Written<Visit> enter(Call call, String id, String code) {
		return scanning(call, id, (visit) -> visit.enter(call, code, this.door, this.cap));
	}

	public Written<Visit> enterUrgently(Call call, String id, String reason) {
		return change(call, id, (visit) -> visit.enterUrgently(call, reason, this.cap, this.alarms, this.calendar));
	}

	public Written<Visit> reportNoEntry(Call call, String id, Attempt attempt) {
		return change(call, id, (visit) -> visit.reportNoEntry(call, attempt));
	}

	public Written<Visit> scan(Call call, String id, String code) {
		return scanning(call, id, (visit) -> visit.scan(call, code, this.door));
	}

	public Written<Visit> ratify(Call call, String id, String basis) {
		return change(call, id, (visit) -> visit.ratify(call, basis));
	}

	public Written<Visit> conclude(Call call, String id, String opinion) {
		return change(call, id, (visit) -> visit.conclude(call, opinion, this.parts.of(id)));
	}

	public Written<Visit> leave(Call call, String id, Leaving leaving) {
		return change(call, id, (visit) -> visit.leave(call, leaving, this.alarms, this.calendar));
	}

	public Written<Visit> supplementEntry(Call call, String id, String code, Instant enteredAt, String reason) {
		return scanning(call, id, (visit) -> visit.supplementEntry(call, code, this.door, enteredAt, reason));
	}

	/** A scan that is refused changes nothing but its count (B-44). */
	private Written<Visit> scanning(Call call, String id, Consumer<Visit> verb) {
		try {
			return change(call, id, verb);
		}
		catch (WrongCode refused) {
			Call counted = call.as(VisitTable.DOOR);
			change(counted, id, (visit) -> visit.refuseScan(counted, call.actor().subject()));
			throw refused;
		}
	}

	public Written<Visit> publish(Call call, String id) {
		return change(call, id, (visit) -> visit.publish(call));
	}

	/** Takes published results from the public list (B-18). */
	public Written<Visit> withdraw(Call call, String id, Withdrawal.Ground ground) {
		return change(call, id, (visit) -> visit.withdraw(call, ground));
	}

	/** Reminds of what is about to be forgotten (B-12, B-26). */
	public void remind(Visit due, Call call) {
		change(call, due.id(), (visit) -> {
			if (!visit.watch().due(call.today()).isEmpty()) {
				visit.alarm(call);
			}
		});
	}

	/**
	 * Publishes what must be public by now (B-12); what nobody approved yet waits, and
	 * the watch reminds of it.
	 */
	public void publishDue(Visit due, Call call) {
		if (due.admission().approvedAtAll()) {
			change(call, due.id(), (visit) -> {
				if (!visit.onceTold()) {
					visit.publish(call);
				}
			});
		}
	}

	/**
	 * The head hears of a record; if it knows of the part already, by its own opinion, it
	 * stays as it is.
	 */
	public void followRecord(Call call, String id, PartProgress heard) {
		change(call, id, (visit) -> {
			if (!visit.following().knows(heard.partId())) {
				visit.followPart(call, heard);
			}
		});
	}

	/** The head hears of a part's end. */
	public void follow(Call call, String id, PartProgress heard) {
		change(call, id, (visit) -> visit.followPart(call, heard));
	}

	/** A revoked licence ends its verification, if it has not begun. */
	public void licenceRevoked(Call call, String caseId, String licenceNumber) {
		this.visits.ofCase(caseId).ifPresent((found) -> change(call, found.id(), (visit) -> {
			if (visit.state() != VisitState.CANCELLED) {
				visit.licenceRevoked(call, licenceNumber);
			}
		}));
	}

	private FrequencyUse use(Visit visit, Call call) {
		return this.uses.of(visit.creditCode(), visit.schedule().departments(), call.today().getYear());
	}

	private Written<Visit> change(Call call, String id, Consumer<Visit> verb) {
		return this.store.change(id, Scope.of(call.actor()), call, verb);
	}

}
