package cn.yingshang.approval.permit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import cn.yingshang.approval.permit.receipt.Filing;
import cn.yingshang.approval.permit.receipt.Acceptance;
import cn.yingshang.approval.permit.receipt.Origin;
import cn.yingshang.approval.permit.receipt.CaseNumbers;
import cn.yingshang.approval.permit.examination.Decision;
import cn.yingshang.approval.permit.examination.Outcome;
import cn.yingshang.approval.permit.licence.Licence;
import cn.yingshang.approval.permit.licence.Verification;
import cn.yingshang.approval.permit.clock.Clocks;
import cn.yingshang.approval.permit.clock.ClockName;
import cn.yingshang.approval.permit.paper.Voucher;
import cn.yingshang.approval.permit.paper.VoucherKind;
import cn.yingshang.approval.catalogue.Item;
import cn.yingshang.approval.catalogue.VerificationMode;
import cn.yingshang.approval.decision.Reason;
import cn.yingshang.approval.decision.Remedies;
import cn.yingshang.approval.promise.LaneDecision;
import cn.yingshang.approval.promise.Standing;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.deadline.DueDate;
import cn.yingshang.kernel.deadline.Reckoning;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.aggregate.Step;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.workflow.Workflow;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * What a case holds, 办件卷宗: the facts the verbs of {@link Case} change, the papers they
 * make and the due date that follows from them.
 */
abstract class CaseFile extends Aggregate<CaseState, CaseVerb> {

	Filing filing = Filing.NONE;

	Clocks clocks = Clocks.NONE;

	@Nullable Acceptance acceptance;

	List<String> officers = new ArrayList<>();

	@Nullable Decision decision;

	@Nullable Licence licence;

	List<Voucher> vouchers = new ArrayList<>();

	private @Nullable LocalDate overdueSince;

	private @Nullable String caseNumber;

	private @Nullable LocalDate dueOn;

	private @Nullable LocalDate alarmOn;

	/** The year of the notice that {@link #dueOn} waits for, with the id to be unique. */
	private @Nullable String awaits;

	private @Nullable LocalDate grantedOn;

	private LocalDate submittedOn = LocalDate.EPOCH;

	/** For reading from the store. */
	CaseFile() {
	}

	CaseFile(String id, Filing filing, Clocks clocks, LocalDate submittedOn) {
		super(id);
		this.filing = filing;
		this.clocks = clocks;
		this.submittedOn = submittedOn;
	}

	@Override
	public Workflow<CaseState, CaseVerb> workflow() {
		return CaseTable.TABLE;
	}

	public Filing filing() {
		return this.filing;
	}

	public Clocks clocks() {
		return this.clocks;
	}

	public @Nullable Acceptance acceptance() {
		return this.acceptance;
	}

	public @Nullable Decision decision() {
		return this.decision;
	}

	public @Nullable Licence licence() {
		return this.licence;
	}

	public List<Voucher> vouchers() {
		return List.copyOf(this.vouchers);
	}

	public @Nullable LocalDate overdueSince() {
		return this.overdueSince;
	}

	public LocalDate submittedOn() {
		return this.submittedOn;
	}

	/** The due date by which queues are ordered; null when nothing is due any more. */
	public @Nullable LocalDate dueOn() {
		return this.dueOn;
	}

	/** The limit that runs now. */
	public Optional<ClockName> running() {
		return Optional.ofNullable(switch (state()) {
			case SUBMITTED -> ClockName.NOTICE;
			case CORRECTION_REQUESTED -> ClockName.ANSWER;
			case ACCEPTED, UNDER_REVIEW, SUSPENDED -> ClockName.PROMISED;
			case GRANTED, ISSUED -> ClockName.ISSUE;
			default -> null;
		});
	}

	/**
	 * Does what a passed due date brings: deemed acceptance, lapse, overdue
	 * . Does nothing when nothing is due, so that it may be asked twice.
	 */
	public void alarm(Call call, CaseRules rules, CaseNumbers numbers) {
		DeadlineLedger running = running().flatMap(this.clocks::of).orElse(null);
		if (running == null || this.alarmOn == null) {
			return;
		}
		if (!running.overdue(call.today(), rules.calendar())) {
			if (!running.due(rules.calendar()).date().equals(this.dueOn)) {
				recount(call, rules);
			}
			return;
		}
		switch (state()) {
			case SUBMITTED -> deemAccepted(call, rules, numbers);
			case CORRECTION_REQUESTED -> lapse(call, rules);
			default -> reportOverdue(call, rules);
		}
	}

	final void deemAccepted(Call call, CaseRules rules, CaseNumbers numbers) {
		accepted(call, CaseVerb.DEEM_ACCEPTED, Origin.DEEMED, this.filing.receivedOn(), rules, numbers);
	}

	final void lapse(Call call, CaseRules rules) {
		step(CaseVerb.LAPSE, call).note("dueOn", this.dueOn);
		settle(rules);
	}

	/** Counts the running limit again when a notice it waited for has come (F-03). */
	public void noticeCame(Call call, CaseRules rules) {
		DeadlineLedger running = running().flatMap(this.clocks::of).orElse(null);
		if (running != null && running.reckon(rules.calendar()).differs(this.dueOn, this.awaits, id())) {
			recount(call, rules);
		}
	}

	final void recount(Call call, CaseRules rules) {
		Step step = step(CaseVerb.RECOUNT, call).note("was", this.dueOn);
		settle(rules);
		step.note("dueOn", this.dueOn);
	}

	final void reportOverdue(Call call, CaseRules rules) {
		Step step = step(CaseVerb.REPORT_OVERDUE, call);
		LocalDate due = Objects.requireNonNull(this.clocks.promised()).due(rules.calendar()).date();
		LocalDate since = due.plusDays(1);
		this.overdueSince = since;
		step.note("dueOn", due)
			.raise("case.overdue", new CaseOverdue(id(), number(), this.filing.item(), credit(), area(),
					Objects.requireNonNull(department()), due, since));
		settle(rules);
	}

	final Item item(CaseRules rules) {
		return rules.catalogue().get(this.filing.item(), this.filing.version());
	}

	final Licence licensed() {
		return Objects.requireNonNull(this.licence, "no licence");
	}

	/** Notes the lane and why in the timeline. */
	final void lane(Step step) {
		LaneDecision lane = this.filing.lane();
		step.note("lane", lane.granted()).note("laneCode", lane.code()).note("rule", lane.rule());
	}

	final boolean fellFromPromise(Supplier<Standing> standing) {
		if (!this.filing.onPromise()) {
			return false;
		}
		this.filing = this.filing.on(this.filing.lane().again(standing.get()));
		return !this.filing.onPromise();
	}

	final void requireInNoticeTime(Call call, CaseRules rules) {
		DeadlineLedger notice = Objects.requireNonNull(this.clocks.notice());
		if (notice.overdue(call.today(), rules.calendar())) {
			throw new RuleViolation(Rules.A_02, "state", state(), "五个工作日内未一次性告知,自收到申请材料之日起即为受理");
		}
	}

	final Voucher voucher(VoucherKind kind, Call call, CaseRules rules) {
		Item item = item(rules);
		String day = call.today().format(DateTimeFormatter.BASIC_ISO_DATE);
		String tail = id().substring(Math.max(id().length() - 12, 0));
		Voucher voucher = new Voucher(kind,
				item.licencePrefix() + "-" + kind.mark() + "-" + day + "-" + tail + "-" + (this.vouchers.size() + 1),
				item.seal(), call.today());
		this.vouchers.add(voucher);
		return voucher;
	}

	final void accepted(Call call, CaseVerb verb, Origin origin, LocalDate on, CaseRules rules, CaseNumbers numbers) {
		Item item = item(rules);
		Step step = step(verb, call, CaseState.ACCEPTED);
		String number = numbers.next(item.itemCode(), call.today());
		this.acceptance = new Acceptance(number, on, origin);
		this.caseNumber = number;
		this.clocks = this.clocks.accepted(item, on);
		Voucher voucher = voucher(VoucherKind.ACCEPTANCE, call, rules);
		settle(rules);
		DueDate due = Objects.requireNonNull(this.clocks.promised()).due(rules.calendar());
		lane(step.note("caseNumber", number).note("acceptedOn", on).note("origin", origin));
		step.note("voucher", voucher.number())
			.raise("case.accepted", new CaseAccepted(id(), number, item.code(), credit(), area(), item.department(), on,
					due.date(), due.provisional(), this.filing.lane().granted()));
	}

	final void grant(Call call, CaseVerb verb, List<Reason> reasons, CaseRules rules) {
		Item item = item(rules);
		LocalDate today = call.today();
		Step step = step(verb, call, CaseState.GRANTED);
		Verification verification = this.filing.onPromise() ? planned(item, today, rules) : null;
		this.decision = new Decision(Outcome.GRANT, reasons, null, today, verb == CaseVerb.DECIDE_ON_SPOT);
		String licenceNumber = item.licencePrefix() + area() + number().substring(item.itemCode().value().length());
		this.licence = new Licence(licenceNumber, today, null, null, null, verification);
		this.grantedOn = today;
		this.clocks = this.clocks.granted(today);
		Voucher voucher = voucher(VoucherKind.GRANT, call, rules);
		settle(rules);
		CaseGranted.Planned plan = (verification != null)
				? new CaseGranted.Planned(verification.mode(), verification.dueOn()) : null;
		step.note("licenceNumber", licenceNumber)
			.note("reasons", reasons.stream().map(Reason::text).toList())
			.note("voucher", voucher.number())
			.raise("case.granted", new CaseGranted(id(), number(), item.code(), item.name(), credit(), area(),
					item.department(), this.filing.lane().granted(), licenceNumber, today, plan));
	}

	final void refuse(Call call, List<Reason> reasons, Remedies remedies, CaseRules rules) {
		Step step = step(CaseVerb.DECIDE, call, CaseState.REFUSED);
		this.decision = new Decision(Outcome.REFUSE, reasons, remedies, call.today(), false);
		Voucher voucher = voucher(VoucherKind.REFUSAL, call, rules);
		settle(rules);
		List<String> broken = reasons.stream().map(Reason::rule).filter(Objects::nonNull).distinct().toList();
		step.note("reasons", reasons.stream().map(Reason::text).toList())
			.note("voucher", voucher.number())
			.raise("case.refused", new CaseRefused(id(), number(), this.filing.item(), credit(), area(),
					item(rules).department(), call.today(), broken));
	}

	/** Sets the scalars the queues and the alarm read from the limit that runs now. */
	final void settle(CaseRules rules) {
		DeadlineLedger ledger = running().flatMap(this.clocks::of).orElse(null);
		Reckoning counted = (ledger != null) ? ledger.reckon(rules.calendar()) : null;
		this.dueOn = (counted != null) ? counted.date() : null;
		this.awaits = (counted != null) ? counted.awaits(id()) : null;
		boolean watched = switch (state()) {
			case SUBMITTED, CORRECTION_REQUESTED -> true;
			case ACCEPTED, UNDER_REVIEW -> this.overdueSince == null;
			default -> false;
		};
		this.alarmOn = watched ? this.dueOn : null;
	}

	private static Verification planned(Item item, LocalDate on, CaseRules rules) {
		VerificationMode mode = item.promise().mode();
		Integer own = item.promise().verificationDays();
		int days = (own != null) ? own : rules.verificationDays();
		return Verification.planned(mode, (mode != VerificationMode.EXEMPT) ? on.plusDays(days) : null);
	}

	private String number() {
		return Objects.requireNonNull(this.caseNumber, "not accepted");
	}

	private String credit() {
		return Objects.requireNonNull(party());
	}

	private String area() {
		return Objects.requireNonNull(region());
	}

}
