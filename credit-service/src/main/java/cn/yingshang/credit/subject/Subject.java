package cn.yingshang.credit.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import cn.yingshang.credit.record.ActiveRecord;
import cn.yingshang.credit.record.RecordEnded;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.id.CodeOverride;
import cn.yingshang.kernel.id.CreditCode;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.aggregate.Step;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.workflow.Who;
import cn.yingshang.platform.workflow.Workflow;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise (经营主体), its id its credit code (E-01 to E-07): where it stands for the
 * promise lane and what became of its promises.
 */
public final class Subject extends Aggregate<Subject.State, Subject.Verb> {

	/** The handler that counts a published record. */
	public static final String RECORD_COUNTED = "subject-record-counted";

	/** The handler that drops an ended record. */
	public static final String RECORD_DROPPED = "subject-record-dropped";

	/** The handler that enters a promise. */
	public static final String PROMISE_MADE = "subject-promise-made";

	/** The handler that notes a kept promise. */
	public static final String PROMISE_KEPT = "subject-promise-kept";

	/** The handler that notes a broken promise. */
	public static final String PROMISE_BROKEN = "subject-promise-broken";

	/** The handler that notes a revoked licence. */
	public static final String PROMISE_REVOKED = "subject-promise-revoked";

	private static final Set<State> ALL = EnumSet.allOf(State.class);

	private static final Who OFFICER = Who.roles(Role.CREDIT_OFFICER);

	private static final Who COUNTING = Who.system(RECORD_COUNTED);

	private static final Who DROPPING = Who.system(RECORD_DROPPED);

	/** The transition table. */
	public static final Workflow<State, Verb> TABLE = Workflow.of("credit", "subject", State.class, Verb.class)
		.creates(Verb.REGISTER, State.CLEAR, OFFICER, "subject.registered")
		.stays(ALL, Verb.CHANGE, OFFICER, "subject.changed")
		.row(State.CLEAR, Verb.COUNT_RECORD, State.CLEAR, COUNTING)
		.row(State.CLEAR, Verb.COUNT_RECORD, State.BARRED, COUNTING, "eligibility.changed")
		.row(State.BARRED, Verb.COUNT_RECORD, State.BARRED, COUNTING, "eligibility.changed")
		.row(State.BARRED, Verb.COUNT_RECORD, State.CLEAR, COUNTING, "eligibility.changed")
		.row(State.CLEAR, Verb.DROP_RECORD, State.CLEAR, DROPPING)
		.row(State.BARRED, Verb.DROP_RECORD, State.BARRED, DROPPING, "eligibility.changed")
		.row(State.BARRED, Verb.DROP_RECORD, State.CLEAR, DROPPING, "eligibility.changed")
		.stays(ALL, Verb.MAKE_PROMISE, Who.system(PROMISE_MADE))
		.stays(ALL, Verb.KEEP_PROMISE, Who.system(PROMISE_KEPT))
		.stays(ALL, Verb.BREAK_PROMISE, Who.system(PROMISE_BROKEN))
		.stays(ALL, Verb.REVOKE_PROMISE, Who.system(PROMISE_REVOKED))
		.build();

	private String name = "";

	private String industry = "";

	private @Nullable CodeOverride override;

	private @Nullable RegisteredChange lastChange;

	private List<ActiveRecord> standing = new ArrayList<>();

	private List<Promise> promises = new ArrayList<>();

	@SuppressWarnings("unused")
	private Subject() {
	}

	/**
	 * Registers an enterprise.
	 * @param code checked, or accepted by an override that stays in the timeline
	 * @param keeper the department that keeps it
	 */
	public Subject(CreditCode code, Call call, String keeper, SubjectData data) {
		super(code.value());
		place(keeper, data.region(), code.value());
		this.name = data.name();
		this.industry = data.industry();
		this.override = code.override();
		Step step = begin(Verb.REGISTER, call).note("name", this.name)
			.note("region", data.region())
			.note("industry", this.industry);
		if (this.override != null) {
			step.note("rule", Rules.E_07.id());
		}
		step.raise("subject.registered", fact());
	}

	@Override
	public Workflow<State, Verb> workflow() {
		return TABLE;
	}

	/** Changes what is registered; what it was stays in the timeline. */
	public void change(Call call, SubjectData data, String reason) {
		SubjectData before = data();
		Step step = step(Verb.CHANGE, call);
		this.name = data.name();
		this.industry = data.industry();
		place(department(), data.region(), id());
		this.lastChange = new RegisteredChange(call.today(), call.actor().subject(), reason);
		step.note("nameBefore", before.name())
			.note("regionBefore", before.region())
			.note("industryBefore", before.industry())
			.note("name", this.name)
			.note("region", data.region())
			.note("industry", this.industry)
			.raise("subject.changed", fact());
	}

	/** Counts a record that was published, revised or published again. */
	public void countRecord(Call call, ActiveRecord fact) {
		List<ActiveRecord> after = without(fact.recordId());
		after.add(fact);
		stand(Verb.COUNT_RECORD, call, fact.recordId(), after);
	}

	/**
	 * Drops a record that is no longer in force; one that bars and expired stays, for
	 * only repair ends its bar.
	 */
	public void dropRecord(Call call, String recordId, RecordEnded.Reason reason) {
		List<ActiveRecord> after = without(recordId);
		if (reason == RecordEnded.Reason.EXPIRED) {
			this.standing.stream()
				.filter((fact) -> fact.recordId().equals(recordId) && EligibilityRule.anyBars(fact))
				.forEach(after::add);
		}
		stand(Verb.DROP_RECORD, call, recordId, after);
	}

	/** Enters a permit granted on the enterprise's word. */
	public void makePromise(Call call, String caseId, @Nullable String item, @Nullable String licence, LocalDate on) {
		enter(Verb.MAKE_PROMISE, call, caseId, on, (promise) -> promise.made(item, licence, on));
	}

	/** Notes that the promise was found kept. */
	public void keepPromise(Call call, String caseId, LocalDate on) {
		enter(Verb.KEEP_PROMISE, call, caseId, on, (promise) -> promise.kept(on));
	}

	/** Notes that the promise was found broken and not corrected in time. */
	public void breakPromise(Call call, String caseId, LocalDate on) {
		enter(Verb.BREAK_PROMISE, call, caseId, on, (promise) -> promise.broken(on));
	}

	/** Notes that the licence granted on it was revoked. */
	public void revokePromise(Call call, String caseId, LocalDate on) {
		enter(Verb.REVOKE_PROMISE, call, caseId, on, (promise) -> promise.revoked(on));
	}

	public SubjectData data() {
		return new SubjectData(this.name, (region() != null) ? region() : "", this.industry);
	}

	/** Who accepted a code that does not conform. */
	public @Nullable CodeOverride override() {
		return this.override;
	}

	/** Why what is registered was changed last. */
	public @Nullable RegisteredChange lastChange() {
		return this.lastChange;
	}

	/** The records that count, as the events told. */
	public List<ActiveRecord> standing() {
		return List.copyOf(this.standing);
	}

	/** The promise register. */
	public List<Promise> promises() {
		return List.copyOf(this.promises);
	}

	private List<ActiveRecord> without(String recordId) {
		List<ActiveRecord> rest = new ArrayList<>(this.standing);
		rest.removeIf((fact) -> fact.recordId().equals(recordId));
		return rest;
	}

	private void stand(Verb verb, Call call, String recordId, List<ActiveRecord> after) {
		Eligibility before = Eligibility.of(id(), this.standing);
		Eligibility now = Eligibility.of(id(), after);
		Step step = step(verb, call, now.eligible() ? State.CLEAR : State.BARRED).note("record", recordId)
			.note("eligible", now.eligible());
		this.standing = after;
		if (!before.reasons().equals(now.reasons())) {
			step.raise("eligibility.changed", new EligibilityChanged(id(), now.eligible(), now.reasons()));
		}
	}

	private void enter(Verb verb, Call call, String caseId, LocalDate on, UnaryOperator<Promise> change) {
		step(verb, call).note("case", caseId).note("on", on);
		Promise before = this.promises.stream()
			.filter((promise) -> promise.caseId().equals(caseId))
			.findFirst()
			.orElse(Promise.of(caseId));
		this.promises = new ArrayList<>(this.promises);
		this.promises.removeIf((promise) -> promise.caseId().equals(caseId));
		this.promises.add(change.apply(before));
	}

	private SubjectFact fact() {
		SubjectData data = data();
		return new SubjectFact(id(), data.name(), data.region(), data.industry());
	}

	/** Where it stands for the promise lane. */
	public enum State {

		/** The promise lane is open. */
		CLEAR,

		/** The promise lane is closed. */
		BARRED

	}

	/** What can be done. */
	public enum Verb {

		REGISTER, CHANGE, COUNT_RECORD, DROP_RECORD, MAKE_PROMISE, KEEP_PROMISE, BREAK_PROMISE, REVOKE_PROMISE

	}

}
