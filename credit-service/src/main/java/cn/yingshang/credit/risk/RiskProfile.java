package cn.yingshang.credit.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import cn.yingshang.credit.record.ActiveRecord;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.aggregate.Step;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.workflow.Who;
import cn.yingshang.platform.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise's inspection risk class with its inputs (B-50). It has no party: nobody
 * sees it as their own.
 */
public final class RiskProfile extends Aggregate<RiskProfile.State, RiskProfile.Verb> {

	/** The topic of its own, with its own access right (decision 5). */
	public static final String TOPIC = "yingshang.credit.riskclass";

	/** The handler that opens it. */
	public static final String OPENING = "risk-open";

	/** The handler that counts a published record. */
	public static final String RECORD_COUNTED = "risk-record-counted";

	/** The handler that drops an ended record. */
	public static final String RECORD_DROPPED = "risk-record-dropped";

	/** The handler that counts a substantiated complaint. */
	public static final String CLUE_COUNTED = "risk-clue-counted";

	/** The handler that counts a kept promise. */
	public static final String PROMISE_KEPT = "risk-promise-kept";

	/** The monthly job. */
	public static final String MONTHLY = "risk-monthly";

	/** The transition table. */
	public static final Workflow<State, Verb> TABLE = Workflow.of("credit", "risk-profile", State.class, Verb.class)
		.topic(TOPIC)
		.creates(Verb.OPEN, State.OPEN, Who.system(OPENING), "riskclass.changed")
		.row(State.OPEN, Verb.COUNT_RECORD, State.OPEN, Who.system(RECORD_COUNTED), "riskclass.changed")
		.row(State.OPEN, Verb.DROP_RECORD, State.OPEN, Who.system(RECORD_DROPPED), "riskclass.changed")
		.row(State.OPEN, Verb.COUNT_CLUE, State.OPEN, Who.system(CLUE_COUNTED), "riskclass.changed")
		.row(State.OPEN, Verb.COUNT_KEPT_PROMISE, State.OPEN, Who.system(PROMISE_KEPT), "riskclass.changed")
		.row(State.OPEN, Verb.RECALCULATE, State.OPEN, Who.system(MONTHLY), "riskclass.changed")
		.build();

	private static final int REMEMBERED = 50;

	private String creditCode = "";

	private @Nullable RiskInputs inputs;

	private @Nullable RiskAssessment assessment;

	private @Nullable LocalDate nextOn;

	@SuppressWarnings("unused")
	private RiskProfile() {
	}

	/** Opens the profile of a newly registered enterprise. */
	public RiskProfile(Call call, String keeper, String creditCode, String region, RiskModel model) {
		super(idOf(creditCode));
		place(keeper, region, null);
		this.creditCode = creditCode;
		assess(call, begin(Verb.OPEN, call), new RiskInputs(List.of(), List.of(), List.of()), model);
	}

	/**
	 * Its id is not the credit code, although consumers tell kinds with one id apart by
	 * now: the id is hashed into each chain and counted by each consumer (ADR 24).
	 */
	public static String idOf(String creditCode) {
		return "risk-" + creditCode;
	}

	@Override
	public Workflow<State, Verb> workflow() {
		return TABLE;
	}

	/** Its history is a log: nobody exports it, and an enterprise never ends. */
	@Override
	protected int remembered() {
		return REMEMBERED;
	}

	/** Counts a record that was published, revised or published again. */
	public void countRecord(Call call, ActiveRecord fact, RiskModel model) {
		Step step = step(Verb.COUNT_RECORD, call).note("record", fact.recordId());
		List<ActiveRecord> records = without(fact.recordId());
		records.add(fact);
		assess(call, step, new RiskInputs(records, inputs().clues(), inputs().keptPromises()), model);
	}

	/** Drops a record that is no longer in force (D-17). */
	public void dropRecord(Call call, String recordId, RiskModel model) {
		Step step = step(Verb.DROP_RECORD, call).note("record", recordId);
		assess(call, step, new RiskInputs(without(recordId), inputs().clues(), inputs().keptPromises()), model);
	}

	/** Counts a substantiated complaint. */
	public void countClue(Call call, RiskInputs.Clue clue, RiskModel model) {
		Step step = step(Verb.COUNT_CLUE, call).note("order", clue.orderId());
		List<RiskInputs.Clue> clues = new ArrayList<>(inputs().clues());
		clues.removeIf((known) -> known.orderId().equals(clue.orderId()));
		clues.add(clue);
		assess(call, step, new RiskInputs(inputs().records(), clues, inputs().keptPromises()), model);
	}

	/** Counts a promise found kept. */
	public void countKeptPromise(Call call, RiskInputs.KeptPromise kept, RiskModel model) {
		Step step = step(Verb.COUNT_KEPT_PROMISE, call).note("visit", kept.visitId());
		List<RiskInputs.KeptPromise> all = new ArrayList<>(inputs().keptPromises());
		all.removeIf((known) -> known.visitId().equals(kept.visitId()));
		all.add(kept);
		assess(call, step, new RiskInputs(inputs().records(), inputs().clues(), all), model);
	}

	/**
	 * Computes it anew, because what is long past no longer counts (B-50: monthly). Where
	 * everything counts as before, only the day moves.
	 */
	public void recalculate(Call call, RiskModel model) {
		RiskInputs counting = model.counting(inputs(), call.today());
		RiskAssessment now = model.assess(counting, call.today());
		if (now.lines().equals(assessment().lines()) && now.riskClass() == assessment().riskClass()) {
			touch(Verb.RECALCULATE, call);
			keep(call, counting, now);
			return;
		}
		assess(call, step(Verb.RECALCULATE, call), counting, model);
	}

	public String creditCode() {
		return this.creditCode;
	}

	public RiskInputs inputs() {
		return Objects.requireNonNull(this.inputs);
	}

	public RiskAssessment assessment() {
		return Objects.requireNonNull(this.assessment);
	}

	/** When it is due for its monthly recalculation. */
	public LocalDate nextOn() {
		return Objects.requireNonNull(this.nextOn);
	}

	private List<ActiveRecord> without(String recordId) {
		List<ActiveRecord> rest = new ArrayList<>(inputs().records());
		rest.removeIf((fact) -> fact.recordId().equals(recordId));
		return rest;
	}

	private void keep(Call call, RiskInputs inputs, RiskAssessment now) {
		this.inputs = inputs;
		this.assessment = now;
		this.nextOn = call.today().withDayOfMonth(1).plusMonths(1);
	}

	private void assess(Call call, Step step, RiskInputs heard, RiskModel model) {
		RiskAssessment before = this.assessment;
		RiskInputs inputs = model.counting(heard, call.today());
		RiskAssessment now = model.assess(inputs, call.today());
		keep(call, inputs, now);
		step.note("points", now.points()).note("riskClass", now.riskClass()).note("model", now.model());
		RiskClass previous = (before != null) ? before.riskClass() : null;
		if (previous != now.riskClass()) {
			step.raise("riskclass.changed",
					new RiskClassChanged(this.creditCode, now.riskClass(), previous, call.today()));
		}
	}

	/** There is only one. */
	public enum State {

		OPEN

	}

	/** What can be done. */
	public enum Verb {

		OPEN, COUNT_RECORD, DROP_RECORD, COUNT_CLUE, COUNT_KEPT_PROMISE, RECALCULATE

	}

}
