package cn.yingshang.inspection.candidate;

import java.time.LocalDate;

import cn.yingshang.inspection.object.Objects;
import cn.yingshang.inspection.object.Subject;
import cn.yingshang.inspection.visit.SchedulingVisits;
import cn.yingshang.kernel.id.Ids;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.Written;
import cn.yingshang.rulebook.Rules;

/** Raises candidates from complaints and lets a head decide on them. */
public final class DecidingCandidates {

	private final AggregateStore<Candidate> store;

	private final Candidates candidates;

	private final SchedulingVisits scheduling;

	private final Objects objects;

	private final Ids ids;

	public DecidingCandidates(AggregateStore<Candidate> store, Candidates candidates, SchedulingVisits scheduling,
			Objects objects, Ids ids) {
		this.store = store;
		this.candidates = candidates;
		this.scheduling = scheduling;
		this.objects = objects;
		this.ids = ids;
	}

	/** A complaint may be substantiated in a second round again; the candidate is one. */
	public void raise(Call call, Candidate.Clue clue) {
		this.store.createOnce(call, clue.orderId(), () -> new Candidate(this.ids.next(), call, clue));
	}

	/** Complaints that raised no candidate close without a note. */
	public void noteClosing(Call call, String orderId, Candidate.Closing closing) {
		this.candidates.ofOrder(orderId)
			.ifPresent((found) -> this.store.change(found.id(), Scope.of(call.actor()), call,
					(candidate) -> candidate.noteClosing(call, closing)));
	}

	public Written<Candidate> turn(Call call, String id, LocalDate by) {
		String visitId = this.ids.next();
		return this.store.change(id, Scope.of(call.actor()), call, (candidate) -> {
			Subject subject = this.objects.find(candidate.creditCode())
				.orElseThrow(() -> new RuleViolation(Rules.B_07, "creditCode", candidate.party(), "检查对象名录中没有该企业"));
			this.scheduling.sheet(candidate.category(), candidate.lead(), subject);
			candidate.turn(call, visitId, by);
		});
	}

	/** Schedules the visit a turned candidate wants. */
	public void schedule(Call call, String id) {
		Candidate candidate = this.store.get(id, Scope.of(call.actor()));
		Subject subject = this.objects.find(candidate.creditCode()).orElseThrow();
		this.scheduling.triggered(call, candidate.visitId().orElseThrow(), id, subject, candidate.category(),
				candidate.lead(), candidate.visitBy().orElseThrow());
	}

}
