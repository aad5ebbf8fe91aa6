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
	public static final Workflow<State, Verb> TABLE = Workflow.of("credit", "risk profile", State.class, Verb.class)
		.topic(TOPIC)
		.creates(Verb.OPEN, State.OPEN, Who.system(OPENING), "riskclass.changed")
		.row(State.OPEN, Verb.COUNT_RECORD, State.OPEN, Who.system(RECORD_COUNTED), "riskclass.changed")
		.row(State.OPEN, Verb.DROP_RECORD, State.OPEN, Who.system(RECORD_DROPPED), "riskclass.changed")
		.row(State.OPEN, Verb.COUNT_CLUE, State.OPEN, Who.system(CLUE_COUNTED), "riskclass.changed")
		.row(State.OPEN, Verb.COUNT_KEPT_PROMISE, State.OPEN, Who.system(PROMISE_KEPT), "riskclass.changed")
		.row(State.OPEN, Verb.RECALCULATE, State.OPEN, Who.system(MONTHLY), "riskclass.changed")
		.build();

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
	 * Its id is not the credit code: the subject has that one, and a consumer keeps one
	 * sequence for each id.
	 */
	public static String idOf(String creditCode) {
		return "risk-" + creditCode;
	}

	@Override
	public Workflow<State, Verb> workflow() {
		return TABLE;
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
		clues.add(clue);
		assess(call, step, new RiskInputs(inputs().records(), clues, inputs().keptPromises()), model);
	}

	/** Counts a promise found kept. */
	public void countKeptPromise(Call call, RiskInputs.KeptPromise kept, RiskModel model) {
		Step step = step(Verb.COUNT_KEPT_PROMISE, call).note("visit", kept.visitId());
		List<RiskInputs.KeptPromise> all = new ArrayList<>(inputs().keptPromises());
		all.add(kept);
		assess(call, step, new RiskInputs(inputs().records(), inputs().clues(), all), model);
	}

	/** Computes it anew, because what is long past no longer counts (B-50: monthly). */
	public void recalculate(Call call, RiskModel model) {
		assess(call, step(Verb.RECALCULATE, call), inputs(), model);
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

	private void assess(Call call, Step step, RiskInputs inputs, RiskModel model) {
		RiskAssessment before = this.assessment;
		RiskAssessment now = model.assess(inputs, call.today());
		this.inputs = inputs;
		this.assessment = now;
		this.nextOn = call.today().withDayOfMonth(1).plusMonths(1);
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
