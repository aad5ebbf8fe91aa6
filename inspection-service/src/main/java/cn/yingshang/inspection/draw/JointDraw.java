package cn.yingshang.inspection.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import cn.yingshang.inspection.object.RiskClass;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.draw.Commitment;
import cn.yingshang.kernel.draw.Draw;
import cn.yingshang.kernel.draw.DrawProof;
import cn.yingshang.kernel.draw.Reveal;
import cn.yingshang.kernel.draw.Winner;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.workflow.Who;
import cn.yingshang.platform.workflow.Workflow;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * A joint task whose objects are drawn (双随机抽取, B-04, B-10, B-53). The list is fixed and
 * its hash published when it opens; each taking-part department has a {@link DrawShare}.
 * There is one draw and no other: no verb leads back.
 */
public final class JointDraw extends Aggregate<JointDraw.State, JointDraw.Verb> {

	/** Whether it is drawn. */
	public enum State {

		OPEN, DRAWN

	}

	/** What can be done. */
	public enum Verb {

		OPEN, DRAW

	}

	/** The table. */
	public static final Workflow<State, Verb> TABLE = Workflow.of("inspection", "draw", State.class, Verb.class)
		.creates(Verb.OPEN, State.OPEN, Who.roles(Role.HEAD), "draw.opened")
		.row(State.OPEN, Verb.DRAW, State.DRAWN, Who.roles(Role.HEAD), "draw.drawn")
		.build();

	private String name = "";

	private List<String> departments = new ArrayList<>();

	private String template = "";

	private @Nullable LocalDate from;

	private @Nullable LocalDate to;

	private String secret = "";

	private BlindList list = new BlindList(List.of(), List.of(), List.of());

	private String listHash = "";

	private List<Commitment> commitments = new ArrayList<>();

	private List<Reveal> reveals = new ArrayList<>();

	private @Nullable String seed;

	@SuppressWarnings("unused")
	private JointDraw() {
	}

	/**
	 * Opens the task: from here the list cannot change.
	 * @throws RuleViolation B-53 when nobody may be drawn or a department appears twice,
	 * B-66 when the task's time makes no sense
	 */
	public JointDraw(String id, Call call, Task task, Map<String, RiskClass> eligible, Map<String, String> excluded,
			BlindList.Ratios ratios, String secret) {
		super(id);
		if (eligible.isEmpty()) {
			throw new RuleViolation(Rules.B_53, "region", task.region(), "没有可供抽取的检查对象");
		}
		if (task.departments().stream().distinct().count() != task.departments().size()
				|| !task.departments().contains(task.leadDepartment())) {
			throw new RuleViolation(Rules.B_66, "departments", task.departments(), "参与部门不得重复,并须包含发起部门");
		}
		if (task.to().isBefore(task.from()) || task.to().isBefore(call.today())
				|| task.to().isAfter(call.today().plusDays(DeadlineLedger.LONGEST))) {
			throw new RuleViolation(Rules.B_66, "to", task.to().toString(), "任务起止时间无效");
		}
		place(task.leadDepartment(), task.region(), null);
		this.name = task.name();
		this.departments = new ArrayList<>(task.departments());
		this.template = task.template();
		this.from = task.from();
		this.to = task.to();
		this.secret = secret;
		this.list = BlindList.of(id, secret, eligible, excluded, ratios);
		this.listHash = this.list.list(id).hash();
		begin(Verb.OPEN, call).note("listHash", this.listHash)
			.note("departments", this.departments)
			.raise("draw.opened", new Opened(id, task.region(), this.departments, this.listHash));
	}

	@Override
	public Workflow<State, Verb> workflow() {
		return TABLE;
	}

	/**
	 * Draws, once every department has revealed.
	 * @throws RuleViolation B-53 naming the departments that have not
	 */
	public void draw(Call call, Collection<DrawShare> shares) {
		require(Verb.DRAW, call);
		List<String> missing = new ArrayList<>(this.departments);
		shares.stream().filter((share) -> share.reveal().isPresent()).map(DrawShare::own).forEach(missing::remove);
		if (!missing.isEmpty()) {
			throw new RuleViolation(Rules.B_53, "departments", missing, "尚有部门未公开随机数:" + String.join("、", missing));
		}
		this.commitments = shares.stream().flatMap((share) -> share.commitment().stream()).toList();
		this.reveals = shares.stream().flatMap((share) -> share.reveal().stream()).toList();
		DrawProof proof = compute();
		this.seed = proof.seed();
		step(Verb.DRAW, call).note("seed", proof.seed())
			.note("winners", proof.winners().size())
			.raise("draw.drawn",
					new Drawn(id(), Objects.requireNonNull(region()), this.departments, proof.winners().size()));
	}

	/** All that is needed to check the draw; empty before it. */
	public Optional<DrawProof> proof() {
		return (this.seed != null) ? Optional.of(compute()) : Optional.empty();
	}

	private DrawProof compute() {
		return Draw.run(this.list.list(id()), this.commitments, this.reveals);
	}

	/**
	 * The drawn enterprises with their tokens; for the scheduler and the auditor. In the
	 * order of their public codes: visits get ids in this order and their results become
	 * public, so the order of the tokens would pair each with its stratum (B-50).
	 */
	public List<BlindList.Opening> drawn() {
		Set<String> tokens = proof().stream()
			.flatMap((proof) -> proof.winners().stream())
			.map(Winner::id)
			.collect(Collectors.toSet());
		return this.list.candidates()
			.stream()
			.filter((each) -> tokens.contains(each.token()))
			.sorted(Comparator.comparing(BlindList.Opening::creditCode))
			.toList();
	}

	/** The department that leads. */
	String lead() {
		return Objects.requireNonNull(department(), "a draw that nobody leads");
	}

	public String name() {
		return this.name;
	}

	public List<String> departments() {
		return List.copyOf(this.departments);
	}

	public String template() {
		return this.template;
	}

	public Optional<LocalDate> from() {
		return Optional.ofNullable(this.from);
	}

	public Optional<LocalDate> to() {
		return Optional.ofNullable(this.to);
	}

	/** The list with its openings; never public. */
	public BlindList list() {
		return this.list;
	}

	public String listHash() {
		return this.listHash;
	}

	public Optional<String> seed() {
		return Optional.ofNullable(this.seed);
	}

	/**
	 * What is to be inspected together (B-66).
	 *
	 * @param name of the task
	 * @param region where
	 * @param leadDepartment who leads (发起部门)
	 * @param departments who takes part, the lead among them
	 * @param template what is checked
	 * @param from first day
	 * @param to last day
	 */
	public record Task(String name, String region, String leadDepartment, List<String> departments, String template,
			LocalDate from, LocalDate to) {

		public Task {
			departments = List.copyOf(departments);
		}

		Task in(String district) {
			return new Task(this.name, district, this.leadDepartment, this.departments, this.template, this.from,
					this.to);
		}

	}

	/** The list is fixed. */
	public record Opened(String drawId, String region, List<String> departments, String listHash) {
	}

	/** The objects are drawn; who they are stays in this service. */
	public record Drawn(String drawId, String region, List<String> departments, int winnerCount) {
	}

}
