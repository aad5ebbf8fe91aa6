package cn.yingshang.inspection.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/** What is fixed about a visit when it is scheduled. */
abstract class PlannedVisit extends Aggregate<VisitState, VisitVerb> {

	private VisitKind kind = VisitKind.JOINT;

	private EntryReason reason = EntryReason.PLANNED;

	private String origin = "";

	private String subjectName = "";

	private List<PlannedPart> parts = new ArrayList<>();

	private List<PartProgress> progress = new ArrayList<>();

	private @Nullable GrantedPromise promise;

	private @Nullable String caseId;

	private @Nullable DeadlineLedger limit;

	private @Nullable LocalDate dueOn;

	private @Nullable LocalDate plannedOn;

	private String seed = "";

	private String entryCode = "";

	PlannedVisit() {
	}

	PlannedVisit(String id, VisitPlan plan, String entryCode, WorkingCalendar calendar) {
		super(id);
		place(plan.leadDepartment(), plan.subject().region(), plan.subject().creditCode());
		this.kind = plan.kind();
		this.reason = plan.reason();
		this.origin = plan.origin();
		this.subjectName = plan.subject().name();
		this.parts = new ArrayList<>(plan.parts());
		this.promise = plan.promise();
		this.caseId = (plan.promise() != null) ? plan.promise().caseId() : null;
		this.limit = plan.limit();
		this.dueOn = plan.limit().due(calendar).date();
		this.plannedOn = plan.plannedOn();
		this.seed = plan.seed();
		this.entryCode = entryCode;
	}

	public VisitKind kind() {
		return this.kind;
	}

	public EntryReason reason() {
		return this.reason;
	}

	public String origin() {
		return this.origin;
	}

	public String creditCode() {
		return Objects.requireNonNull(party(), "a visit without an enterprise");
	}

	/** The department that leads. */
	public String lead() {
		return Objects.requireNonNull(department(), "a visit that nobody leads");
	}

	/** Where it is. */
	String area() {
		return Objects.requireNonNull(region(), "a visit without a region");
	}

	public String subjectName() {
		return this.subjectName;
	}

	public List<PlannedPart> parts() {
		return List.copyOf(this.parts);
	}

	public List<String> departments() {
		return this.parts.stream().map(PlannedPart::department).sorted().toList();
	}

	public List<PartProgress> progress() {
		return List.copyOf(this.progress);
	}

	public Optional<GrantedPromise> promise() {
		return Optional.ofNullable(this.promise);
	}

	public Optional<DeadlineLedger> limit() {
		return Optional.ofNullable(this.limit);
	}

	public Optional<LocalDate> plannedOn() {
		return Optional.ofNullable(this.plannedOn);
	}

	public String seed() {
		return this.seed;
	}

	/** What the enterprise's code says; for the enterprise and the lead's inspectors. */
	public String entryCode() {
		return this.entryCode;
	}

	@Nullable String caseId() {
		return this.caseId;
	}

	LocalDate dueOn() {
		return Objects.requireNonNull(this.dueOn, "scheduled without a limit");
	}

	List<PartProgress> progressWith(PartProgress heard) {
		List<PartProgress> next = new ArrayList<>(this.progress);
		next.removeIf((each) -> each.partId().equals(heard.partId()));
		next.add(heard);
		return next;
	}

	void progress(List<PartProgress> heard) {
		this.progress = heard;
	}

	boolean settled(List<PartProgress> heard) {
		return heard.size() == this.parts.size() && heard.stream().allMatch(PartProgress::settled);
	}

	/** Whether the right enterprise's code was scanned (B-44). */
	void requireCode(String scanned) {
		if (!this.entryCode.equals(scanned)) {
			throw new RuleViolation(Rules.B_44, "entryCode", null, "所扫企业码与本次检查对象不符");
		}
	}

}
