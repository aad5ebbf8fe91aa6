package cn.yingshang.inspection.visit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import cn.yingshang.inspection.officer.Officer;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.deadline.DayKind;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.deadline.Reckoning;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.aggregate.Step;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.workflow.Workflow;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * One department's part of a visit, with its own officers, sheet, record, order and
 * re-check; unique on (visit, department), so that nine departments never wait for each
 * other.
 */
public final class Part extends StaffedPart {

	private @Nullable PartRecord record;

	private @Nullable Integer countedYear;

	private @Nullable CorrectionOrder order;

	private @Nullable DeadlineLedger recheck;

	private @Nullable LocalDate recheckedOn;

	private @Nullable LocalDate dueOn;

	/** The year of the notice that {@link #dueOn} waits for, with the id to be unique. */
	private @Nullable String awaits;

	@SuppressWarnings("unused")
	private Part() {
	}

	/** Opens a part of a scheduled visit with the officers drawn for it. */
	public Part(Call call, Visit visit, PlannedPart planned, Crew crew, WorkingCalendar calendar) {
		super(visit, planned);
		this.dueOn = visit.limit().map((limit) -> limit.due(calendar).date()).orElse(null);
		staff(begin(PartVerb.OPEN, call).note("visit", visitId()).note("subItems", subItems()), crew);
	}

	@Override
	public Workflow<PartState, PartVerb> workflow() {
		return PartTable.TABLE;
	}

	/**
	 * Records what was found (B-47, B-64).
	 * @throws RuleViolation B-40 before entry, B-33 when the sheet was changed, B-01 when
	 * a signature is not of an assigned officer with a certificate valid today
	 */
	public void record(Call call, Visit visit, PartRecord found, Collection<Officer> signers) {
		require(PartVerb.RECORD, call);
		if (visit.entry().isEmpty()) {
			throw new RuleViolation(Rules.B_40, "visit", visit.state().name(), "尚未扫码入企,不得开展检查和记录");
		}
		found.requireSheet(subItems());
		for (String id : found.signatures()) {
			requireAssigned("signatures", id);
			Optional<Officer> signer = signers.stream().filter((officer) -> officer.id().equals(id)).findFirst();
			if (signer.flatMap((officer) -> officer.obstacle(List.of(), visit.creditCode(), call.today())).isPresent()
					|| signer.isEmpty()) {
				throw new RuleViolation(Rules.B_01, "signatures", id, "检查人员当日执法证无效或已回避");
			}
		}
		boolean settled = !needsOrder(found);
		step(PartVerb.RECORD, call).note("result", found.result().code())
			.note("faults", found.faults())
			.note("signatures", found.signatures())
			.raise("part.recorded",
					new VisitEvents.PartRecorded(visitId(), id(), owner(), found.result().code(), settled));
		this.record = found;
		this.countedYear = visit.countedYear();
	}

	/** Orders what was found to be put right (B-61); also at once (责令立即改正). */
	public void orderCorrection(Call call, LocalDate due, String requirement, CorrectionRule rule) {
		require(PartVerb.ORDER_CORRECTION, call);
		PartRecord found = found();
		if (found.faults().isEmpty()) {
			throw new RuleViolation(Rules.B_61, "result", found.result().code(), "未发现问题,无可责令改正");
		}
		rule.require(call.today(), due);
		step(PartVerb.ORDER_CORRECTION, call).note("dueOn", due).note("subItems", found.faults());
		this.order = CorrectionOrder.of(call.today(), due, requirement, found.faults());
		this.dueOn = due;
	}

	/** The enterprise reports the correction; the re-check follows in time (B-67). */
	public void reportCorrected(Call call, @Nullable String note, CorrectionRule rule, WorkingCalendar calendar) {
		step(PartVerb.REPORT_CORRECTED, call).note("note", note);
		DeadlineLedger clock = DeadlineLedger.start(Rules.B_67.id(), rule.recheckDays(), DayKind.WORKING, call.today());
		this.recheck = clock;
		recheckUntil(clock.reckon(calendar));
	}

	/** Counts the re-check's clock again when a notice it waited for has come (F-03). */
	public void noticeCame(Call call, WorkingCalendar calendar) {
		if (this.awaits != null && this.recheck != null
				&& this.recheck.reckon(calendar).differs(this.dueOn, this.awaits, id())) {
			recount(call, calendar);
		}
	}

	void recount(Call call, WorkingCalendar calendar) {
		Step step = step(PartVerb.RECOUNT, call).note("was", this.dueOn);
		if (this.recheck != null) {
			recheckUntil(this.recheck.reckon(calendar));
		}
		step.note("dueOn", this.dueOn);
	}

	private void recheckUntil(Reckoning counted) {
		this.dueOn = counted.date();
		this.awaits = counted.awaits(id());
	}

	/**
	 * Looks again (复查). Not corrected before the time is over changes nothing; after it,
	 * a fault in what had been promised is a broken promise.
	 * @param severity how credit is to class a broken promise about an item
	 */
	public void recheck(Call call, boolean corrected, @Nullable String note, String severity) {
		require(PartVerb.RECHECK, call);
		CorrectionOrder ordered = ordered();
		List<String> promised = brokenConditions();
		PartState target = corrected ? PartState.CORRECTED : !ordered.elapsed(call.today())
				? PartState.ORDERED_TO_CORRECT : promised.isEmpty() ? PartState.NOT_CORRECTED : PartState.BROKEN;
		Step step = step(PartVerb.RECHECK, call, target).note("corrected", corrected)
			.note("note", note)
			.note("dueOn", ordered.dueOn());
		this.recheckedOn = call.today();
		this.awaits = null;
		if (target == PartState.ORDERED_TO_CORRECT) {
			return;
		}
		GrantedPromise given = promise().orElse(null);
		if (target == PartState.BROKEN && given != null) {
			step.note("subItem", promised.get(0))
				.raise("promise.broken",
						new VisitEvents.PromiseBroken(visitId(), id(), given.caseId(), given.caseNumber(),
								given.licenceNumber(), given.item(), creditCode(), area(), owner(), promised.get(0),
								ordered.orderedOn(), ordered.dueOn(), call.today(), severity));
		}
		step.raise("part.settled", settled(target));
	}

	/** Finds it corrected after all, which opens the way to credit repair (D-13). */
	public void confirmCorrection(Call call, @Nullable String note) {
		require(PartVerb.CONFIRM_CORRECTION, call);
		boolean broken = state() == PartState.BROKEN;
		Step step = step(PartVerb.CONFIRM_CORRECTION, call).note("note", note);
		this.recheckedOn = call.today();
		this.awaits = null;
		if (broken) {
			GrantedPromise given = promise().orElse(null);
			step.raise("correction.confirmed", new VisitEvents.CorrectionConfirmed(visitId(), id(),
					(given != null) ? given.caseId() : null, creditCode(), owner(), call.today()));
		}
		step.raise("part.settled", settled(PartState.CORRECTED));
	}

	@Override
	protected boolean offers(PartVerb verb, Actor actor) {
		return switch (verb) {
			case ORDER_CORRECTION -> this.record != null && !this.record.faults().isEmpty();
			case DECIDE_RECUSAL -> recusals().stream().anyMatch(RecusalRequest::open);
			default -> true;
		};
	}

	public void cancel(Call call) {
		step(PartVerb.CANCEL, call);
	}

	private VisitEvents.PartSettled settled(PartState target) {
		return new VisitEvents.PartSettled(visitId(), id(), owner(), target.name());
	}

	private PartRecord found() {
		PartRecord found = this.record;
		if (found == null) {
			throw new IllegalStateException("no record in " + state());
		}
		return found;
	}

	private CorrectionOrder ordered() {
		CorrectionOrder ordered = this.order;
		if (ordered == null) {
			throw new IllegalStateException("no order in " + state());
		}
		return ordered;
	}

	/** Faults in what the enterprise had promised, first the one an event names. */
	public List<String> brokenConditions() {
		GrantedPromise given = promise().orElse(null);
		PartRecord found = this.record;
		return (given == null || found == null) ? List.of()
				: found.faults().stream().filter(given.conditions()::contains).toList();
	}

	boolean keepsPromise() {
		return brokenConditions().isEmpty();
	}

	boolean awaitsOrder() {
		return state() == PartState.RECORDED && needsOrder(found());
	}

	private static boolean needsOrder(PartRecord found) {
		return found.result() == ResultCategory.ORDERED_TO_CORRECT;
	}

	/** How the head sees it. */
	PartProgress progress() {
		boolean open = awaitsOrder() || state() == PartState.ORDERED_TO_CORRECT;
		return new PartProgress(id(), owner(), state().name(), !open);
	}

	int result() {
		return found().result().code();
	}

	public Optional<PartRecord> recorded() {
		return Optional.ofNullable(this.record);
	}

	public Optional<CorrectionOrder> order() {
		return Optional.ofNullable(this.order);
	}

	/** The clock of the re-check after the enterprise reported (B-67). */
	public Optional<DeadlineLedger> recheckClock() {
		return Optional.ofNullable(this.recheck);
	}

	public Optional<LocalDate> recheckedOn() {
		return Optional.ofNullable(this.recheckedOn);
	}

	/** What its queue is ordered by. */
	public Optional<LocalDate> dueOn() {
		return Optional.ofNullable(this.dueOn);
	}

}
