package cn.yingshang.inspection.visit.part;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import cn.yingshang.inspection.officer.Officer;
import cn.yingshang.inspection.visit.Visit;
import cn.yingshang.inspection.visit.entry.Approval;
import cn.yingshang.inspection.visit.opinion.PartProgress;
import cn.yingshang.inspection.visit.opinion.PartReport;
import cn.yingshang.inspection.visit.opinion.ResultCategory;
import cn.yingshang.inspection.visit.schedule.GrantedPromise;
import cn.yingshang.inspection.visit.schedule.PlannedPart;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.canonical.Sha256;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.deadline.Reckoning;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.aggregate.Step;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.workflow.Workflow;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * One department's part of a visit, with its own team, sheet, record and correction;
 * unique on (visit, department), so that nine departments never wait for each other.
 */
public final class Part extends Aggregate<PartState, PartVerb> {

	private String visitId = "";

	private Sheet sheet = Sheet.NONE;

	private Team team = Team.NONE;

	/** Whether its department leads: then the visit's approval is its own (B-26). */
	private boolean leading;

	private @Nullable Approval approval;

	private @Nullable Decline declined;

	private @Nullable PartRecord record;

	private @Nullable Correction correction;

	private @Nullable Integer countedYear;

	/** What its queue is ordered by: the visit's day, the order's, or the re-check's. */
	private @Nullable LocalDate dueOn;

	/** The year of the notice that {@link #dueOn} waits for, with the id to be unique. */
	private @Nullable String awaits;

	@SuppressWarnings("unused")
	private Part() {
	}

	/** Opens a part of a scheduled visit with the officers drawn for it. */
	public Part(Call call, Visit visit, PlannedPart planned, Crew crew, WorkingCalendar calendar) {
		super(planned.partId());
		place(planned.department(), visit.region(), visit.creditCode());
		this.visitId = visit.id();
		this.sheet = Sheet.of(visit.schedule(), planned);
		this.leading = leads(visit);
		this.dueOn = visit.schedule().limit().due(calendar).date();
		staff(begin(PartVerb.OPEN, call).note("visit", this.visitId).note("subItems", planned.subItems()), crew);
	}

	@Override
	public Workflow<PartState, PartVerb> workflow() {
		return PartTable.TABLE;
	}

	/**
	 * Nobody draws again until the outcome pleases.
	 * @throws RuleViolation B-53 while enough of those drawn may go
	 */
	void requireTooFew(Call call, long fit, int needed) {
		require(PartVerb.ASSIGN, call);
		if (fit >= needed) {
			throw new RuleViolation(Rules.B_53, "officers", fit, "已抽取足够的检查人员,不得重新抽取");
		}
	}

	/**
	 * Takes the first officers of the ranking who are not recused (B-53). Where too few
	 * may be drawn the part waits for another draw (B-11).
	 */
	public void assign(Call call, Crew crew) {
		staff(step(PartVerb.ASSIGN, call), crew);
	}

	private void staff(Step step, Crew crew) {
		step.note("drawn", crew.ids())
			.note("seed", (crew.ranking() != null) ? crew.ranking().seed() : null)
			.note("nextSeed", (crew.spare() != null) ? Sha256.hex(crew.spare()) : null);
		this.team = this.team.with(crew);
	}

	private boolean leads(Visit visit) {
		return visit.lead().equals(owner());
	}

	/**
	 * The department's head approves its part beforehand; after an urgent entry also then
	 * (B-26).
	 * @throws RuleViolation B-26 when the visit's approval covers it, when it was
	 * approved already, or when the officers are in and nothing was urgent
	 */
	public void approve(Call call, Visit visit, String basis) {
		require(PartVerb.APPROVE, call);
		requireAsked(visit);
		if (this.approval != null) {
			throw new RuleViolation(Rules.B_26, "basis", null, "本部门参加的检查已经审批");
		}
		boolean begun = visit.admission().begun();
		if (begun && !visit.admission().urgent()) {
			throw new RuleViolation(Rules.B_26, "basis", null, "已入企;未经事先审批的部门不得参加本次检查");
		}
		step(PartVerb.APPROVE, call);
		this.approval = Approval.of(call, basis, begun);
	}

	/**
	 * The department's head does not approve it; the others go without it (B-26).
	 * @throws RuleViolation B-26 when the department leads: the visit itself is then
	 * refused
	 */
	public void decline(Call call, Visit visit, String words) {
		require(PartVerb.DECLINE, call);
		requireAsked(visit);
		step(PartVerb.DECLINE, call);
		this.declined = Decline.of(call, words);
	}

	private void requireAsked(Visit visit) {
		if (leads(visit)) {
			throw new RuleViolation(Rules.B_26, "department", owner(), "牵头部门的部分随本次检查一并审批");
		}
	}

	/** The enterprise asks an officer to stay away (B-03). */
	public void requestRecusal(Call call, String officerId, String reason) {
		require(PartVerb.REQUEST_RECUSAL, call);
		Team asked = this.team.asked(officerId, reason, call.at());
		step(PartVerb.REQUEST_RECUSAL, call).note("officer", officerId);
		this.team = asked;
	}

	/** The head decides; a recused officer is replaced by the next of the ranking. */
	public void decideRecusal(Call call, String officerId, boolean granted, String reason, Crew next) {
		require(PartVerb.DECIDE_RECUSAL, call);
		Team decided = this.team.decided(officerId, granted, reason, next);
		step(PartVerb.DECIDE_RECUSAL, call).note("officer", officerId)
			.note("granted", granted)
			.note("drawn", granted ? next.ids() : null);
		this.team = decided;
	}

	/**
	 * Records what was found (B-47, B-64).
	 * @throws RuleViolation B-40 before entry, B-26 when the department's head has not
	 * approved its part, B-33 when the sheet was changed, B-01 when a signature is not of
	 * an assigned officer with a certificate valid today
	 */
	public void record(Call call, Visit visit, PartRecord found, Collection<Officer> signers) {
		require(PartVerb.RECORD, call);
		if (!visit.admission().begun()) {
			throw new RuleViolation(Rules.B_40, "visit", visit.state().name(), "尚未扫码入企,不得开展检查和记录");
		}
		if (this.approval == null && !leads(visit)) {
			throw new RuleViolation(Rules.B_26, "approval", null, "本部门参加的检查未经本部门负责人审批");
		}
		found.requireTruth(visit.admission().attempt());
		this.sheet.require(found);
		this.team.requireFit(found.signatures(), signers, visit.creditCode(), call.today());
		Step step = step(PartVerb.RECORD, call).note("result", found.result().code())
			.note("faults", found.faults())
			.note("signatures", found.signatures())
			.raise("part.recorded",
					new PartEvents.Recorded(this.visitId, id(), owner(), found.result().code(), !found.needsOrder()));
		if (found.result().consequence() == ResultCategory.Consequence.ABNORMAL_LIST) {
			step.raise("listing.proposed", proposal(found, call));
		}
		this.record = found;
		this.countedYear = visit.countedYear();
	}

	/** Orders what was found to be put right (B-61); also at once (责令立即改正). */
	public void orderCorrection(Call call, LocalDate due, String requirement, CorrectionRule rule) {
		require(PartVerb.ORDER_CORRECTION, call);
		CorrectionOrder order = rule.order(call.today(), due, requirement, found());
		step(PartVerb.ORDER_CORRECTION, call).note("dueOn", due).note("subItems", order.subItems());
		this.correction = Correction.ordered(order);
		this.dueOn = due;
	}

	/** The enterprise reports the correction; the re-check follows in time (B-67). */
	public void reportCorrected(Call call, @Nullable String words, CorrectionRule rule, WorkingCalendar calendar) {
		step(PartVerb.REPORT_CORRECTED, call);
		Correction reported = ordered().reported(call, words, rule);
		this.correction = reported;
		recheckUntil(Objects.requireNonNull(reported.recheck()).reckon(calendar));
	}

	/** Counts the re-check's clock again when a notice it waited for has come (F-03). */
	public void noticeCame(Call call, WorkingCalendar calendar) {
		DeadlineLedger clock = recheckClock().orElse(null);
		if (this.awaits != null && clock != null && clock.reckon(calendar).differs(this.dueOn, this.awaits, id())) {
			recount(call, calendar);
		}
	}

	void recount(Call call, WorkingCalendar calendar) {
		Step step = step(PartVerb.RECOUNT, call).note("was", this.dueOn);
		recheckClock().ifPresent((clock) -> recheckUntil(clock.reckon(calendar)));
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
	public void recheck(Call call, boolean corrected, @Nullable String words, String severity) {
		require(PartVerb.RECHECK, call);
		CorrectionOrder order = ordered().order();
		PartState target = corrected ? PartState.CORRECTED : !order.elapsed(call.today()) ? PartState.ORDERED_TO_CORRECT
				: brokenConditions().isEmpty() ? PartState.NOT_CORRECTED : PartState.BROKEN;
		Step step = step(PartVerb.RECHECK, call, target).note("corrected", corrected).note("dueOn", order.dueOn());
		rechecked(call, words);
		if (target == PartState.BROKEN) {
			breaks(step, call, order, severity);
		}
		if (target != PartState.ORDERED_TO_CORRECT) {
			step.raise("part.settled", settled(target));
		}
		if ((target == PartState.NOT_CORRECTED || target == PartState.BROKEN)
				&& found().result().consequence() == ResultCategory.Consequence.ABNORMAL_LIST_UNLESS_CORRECTED) {
			step.raise("listing.proposed", proposal(found(), call));
		}
	}

	private PartEvents.ListingProposed proposal(PartRecord found, Call call) {
		return new PartEvents.ListingProposed(this.visitId, id(), creditCode(), area(), owner(), found.result(),
				call.today());
	}

	private void breaks(Step step, Call call, CorrectionOrder order, String severity) {
		GrantedPromise given = Objects.requireNonNull(this.sheet.promise());
		String subItem = brokenConditions().get(0);
		step.note("subItem", subItem)
			.raise("promise.broken",
					new PartEvents.PromiseBroken(this.visitId, id(), given.caseId(), given.caseNumber(),
							given.licenceNumber(), given.item(), creditCode(), area(), owner(), subItem,
							order.orderedOn(), order.dueOn(), call.today(), severity));
	}

	private void rechecked(Call call, @Nullable String words) {
		this.correction = ordered().rechecked(call, words);
		this.awaits = null;
	}

	/** Finds it corrected after all, which opens the way to credit repair (D-13). */
	public void confirmCorrection(Call call, @Nullable String words) {
		require(PartVerb.CONFIRM_CORRECTION, call);
		boolean broken = state() == PartState.BROKEN;
		Step step = step(PartVerb.CONFIRM_CORRECTION, call);
		rechecked(call, words);
		if (broken) {
			step.raise("correction.confirmed", new PartEvents.CorrectionConfirmed(this.visitId, id(),
					promise().map(GrantedPromise::caseId).orElse(null), creditCode(), owner(), call.today()));
		}
		step.raise("part.settled", settled(PartState.CORRECTED));
	}

	/** The visit will not take place. */
	public void cancel(Call call) {
		step(PartVerb.CANCEL, call);
	}

	@Override
	protected boolean offers(PartVerb verb, Actor actor) {
		return switch (verb) {
			case APPROVE -> !this.leading && this.approval == null;
			case DECLINE -> !this.leading;
			case ORDER_CORRECTION -> this.record != null && !this.record.faults().isEmpty();
			case DECIDE_RECUSAL -> !this.team.openRecusals().isEmpty();
			default -> true;
		};
	}

	private PartEvents.Settled settled(PartState target) {
		return new PartEvents.Settled(this.visitId, id(), owner(), target.name());
	}

	private PartRecord found() {
		return Objects.requireNonNull(this.record, "no record");
	}

	private Correction ordered() {
		return Objects.requireNonNull(this.correction, "no order to correct");
	}

	/** Faults in what the enterprise had promised, first the one an event names. */
	public List<String> brokenConditions() {
		return this.sheet.broken(this.record);
	}

	/** How the head sees it. */
	public PartReport report() {
		boolean awaitsOrder = state() == PartState.RECORDED && found().needsOrder();
		boolean open = awaitsOrder || state() == PartState.ORDERED_TO_CORRECT;
		return new PartReport(new PartProgress(id(), owner(), state().name(), !open),
				recorded().map(PartRecord::result).orElse(null), awaitsOrder, this.sheet.kept(this.record),
				state() == PartState.CANCELLED);
	}

	public String visitId() {
		return this.visitId;
	}

	public String creditCode() {
		return Objects.requireNonNull(party(), "a part without an enterprise");
	}

	/** The department whose part it is. */
	public String owner() {
		return Objects.requireNonNull(department(), "a part of no department");
	}

	/** Where it is. */
	String area() {
		return Objects.requireNonNull(region(), "a part without a region");
	}

	public Sheet sheet() {
		return this.sheet;
	}

	public Optional<GrantedPromise> promise() {
		return Optional.ofNullable(this.sheet.promise());
	}

	public Team team() {
		return this.team;
	}

	/** The approval of the department's own head. */
	public Optional<Approval> approval() {
		return Optional.ofNullable(this.approval);
	}

	public Optional<Decline> declined() {
		return Optional.ofNullable(this.declined);
	}

	public Optional<PartRecord> recorded() {
		return Optional.ofNullable(this.record);
	}

	public Optional<Correction> correction() {
		return Optional.ofNullable(this.correction);
	}

	/** The clock of the re-check after the enterprise reported (B-67). */
	public Optional<DeadlineLedger> recheckClock() {
		return correction().map(Correction::recheck);
	}

	/** What its queue is ordered by. */
	public Optional<LocalDate> dueOn() {
		return Optional.ofNullable(this.dueOn);
	}

}
