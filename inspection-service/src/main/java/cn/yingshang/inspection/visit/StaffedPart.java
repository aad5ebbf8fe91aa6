package cn.yingshang.inspection.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import cn.yingshang.kernel.draw.DrawProof;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.aggregate.Step;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/** What a part is about and who goes: draw, assignment, recusals. */
abstract class StaffedPart extends Aggregate<PartState, PartVerb> {

	private String visitId = "";

	private VisitKind kind = VisitKind.JOINT;

	private String subjectName = "";

	private List<String> subItems = new ArrayList<>();

	private @Nullable GrantedPromise promise;

	private @Nullable DrawProof ranking;

	private List<AssignedOfficer> officers = new ArrayList<>();

	private List<RecusalRequest> recusals = new ArrayList<>();

	StaffedPart() {
	}

	StaffedPart(Visit visit, PlannedPart planned) {
		super(planned.partId());
		place(planned.department(), visit.region(), visit.creditCode());
		this.visitId = visit.id();
		this.kind = visit.kind();
		this.subjectName = visit.subjectName();
		this.subItems = new ArrayList<>(planned.subItems());
		this.promise = visit.promise()
			.filter((promise) -> promise.department().equals(planned.department()))
			.orElse(null);
	}

	/**
	 * Takes the first officers of the ranking who are not recused (B-53). Where too few
	 * may be drawn the part waits for another draw (B-11).
	 */
	public void assign(Call call, Crew crew) {
		staff(step(PartVerb.ASSIGN, call), crew);
	}

	/** Notes who was drawn and with which seed. */
	void staff(Step step, Crew crew) {
		step.note("drawn", crew.ids()).note("seed", (crew.ranking() != null) ? crew.ranking().seed() : null);
		this.ranking = crew.ranking();
		this.officers = new ArrayList<>(crew.officers());
	}

	/** The enterprise asks an officer to stay away (B-03). */
	public void requestRecusal(Call call, String officerId, String reason) {
		require(PartVerb.REQUEST_RECUSAL, call);
		requireAssigned("officerId", officerId);
		if (this.recusals.stream().anyMatch((request) -> request.open() && request.officerId().equals(officerId))) {
			throw new RuleViolation(Rules.B_03, "officerId", officerId, "对该人员的回避申请尚待决定");
		}
		step(PartVerb.REQUEST_RECUSAL, call).note("officer", officerId);
		this.recusals = new ArrayList<>(this.recusals);
		this.recusals.add(new RecusalRequest(officerId, reason, call.at(), null));
	}

	/** The head decides; a recused officer is replaced by the next of the ranking. */
	public void decideRecusal(Call call, String officerId, boolean granted, String reason, Crew next) {
		require(PartVerb.DECIDE_RECUSAL, call);
		RecusalRequest open = this.recusals.stream()
			.filter((request) -> request.open() && request.officerId().equals(officerId))
			.findFirst()
			.orElseThrow(() -> new RuleViolation(Rules.B_03, "officerId", officerId, "没有对该人员的待决回避申请"));
		Step step = step(PartVerb.DECIDE_RECUSAL, call).note("officer", officerId)
			.note("granted", granted)
			.note("reason", reason);
		this.recusals = new ArrayList<>(this.recusals);
		this.recusals.remove(open);
		this.recusals.add(new RecusalRequest(officerId, open.reason(), open.at(), granted));
		if (granted) {
			step.note("drawn", next.ids());
			this.officers = new ArrayList<>(next.officers());
		}
	}

	void requireAssigned(String field, String officerId) {
		if (this.officers.stream().noneMatch((officer) -> officer.id().equals(officerId))) {
			throw new RuleViolation(Rules.B_01, field, officerId, "不是本次抽取的检查人员");
		}
	}

	public String visitId() {
		return this.visitId;
	}

	public VisitKind kind() {
		return this.kind;
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

	public String subjectName() {
		return this.subjectName;
	}

	public List<String> subItems() {
		return List.copyOf(this.subItems);
	}

	public Optional<GrantedPromise> promise() {
		return Optional.ofNullable(this.promise);
	}

	/** How the officers were drawn, for {@code verify draw}. */
	public Optional<DrawProof> ranking() {
		return Optional.ofNullable(this.ranking);
	}

	public List<AssignedOfficer> officers() {
		return List.copyOf(this.officers);
	}

	public List<RecusalRequest> recusals() {
		return List.copyOf(this.recusals);
	}

	/** Officers who must stay away from this part. */
	public List<String> recused() {
		return this.recusals.stream()
			.filter((request) -> Boolean.TRUE.equals(request.granted()))
			.map(RecusalRequest::officerId)
			.toList();
	}

}
