package cn.yingshang.inspection.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.yingshang.inspection.object.RiskClass;
import cn.yingshang.inspection.visit.schedule.Cancellation;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.draw.Commitment;
import cn.yingshang.kernel.draw.Draw;
import cn.yingshang.kernel.draw.DrawProof;
import cn.yingshang.kernel.draw.Reveal;
import cn.yingshang.kernel.draw.Winner;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.aggregate.Step;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.workflow.Who;
import cn.yingshang.platform.workflow.Workflow;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * A task whose objects are drawn (双随机抽取, B-04, B-10, B-53). The list is fixed and its
 * hash published when it opens; each taking-part department has a {@link DrawShare}.
 * There is one draw and no other: no verb leads back, and what was not drawn in time
 * lapses with its mark.
 */
public final class JointDraw extends Aggregate<JointDraw.State, JointDraw.Verb> {

	/** Job that ends what was not drawn in time. */
	public static final String WATCH = "draw-watch";

	/** Handler of drawn visits that will not take place. */
	public static final String REPLACER = "draw-replacer";

	/** Whether it is drawn. */
	public enum State {

		OPEN, DRAWN, LAPSED

	}

	/** What can be done. */
	public enum Verb {

		OPEN, ENTER_VALUE, DRAW, LAPSE, REPLACE

	}

	/** The table. */
	public static final Workflow<State, Verb> TABLE = Workflow.of("inspection", "draw", State.class, Verb.class)
		.creates(Verb.OPEN, State.OPEN, Who.roles(Role.HEAD), "draw.opened")
		.stays(EnumSet.of(State.OPEN), Verb.ENTER_VALUE, Who.roles(Role.HEAD))
		.row(State.OPEN, Verb.DRAW, State.DRAWN, Who.roles(Role.HEAD), "draw.drawn")
		.row(State.OPEN, Verb.LAPSE, State.LAPSED, Who.system(WATCH))
		.stays(EnumSet.of(State.DRAWN), Verb.REPLACE, Who.system(REPLACER))
		.build();

	private String name = "";

	private List<String> departments = new ArrayList<>();

	private String template = "";

	private @Nullable LocalDate from;

	private @Nullable LocalDate to;

	private @Nullable PublicValue publicValue;

	/** Region, template and year: tasks of one series are counted. */
	private @Nullable String series;

	private @Nullable Integer number;

	private String secret = "";

	private BlindList list = new BlindList(List.of(), List.of(), List.of());

	private String listHash = "";

	private List<Commitment> commitments = new ArrayList<>();

	private List<Reveal> reveals = new ArrayList<>();

	private @Nullable String seed;

	/** Departments that had not revealed when it lapsed. */
	private List<String> missing = new ArrayList<>();

	private List<NotHeld> notHeld = new ArrayList<>();

	@SuppressWarnings("unused")
	private JointDraw() {
	}

	/**
	 * Opens the task: from here the list cannot change.
	 * @throws RuleViolation B-53 when nobody may be drawn
	 */
	public JointDraw(String id, Call call, Task task, int number, Map<String, RiskClass> eligible,
			Map<String, String> excluded, DrawRule rule, String secret) {
		super(id);
		place(task.leadDepartment(), task.region(), null);
		// First, so that only who may open a task learns whether there is anybody to
		// draw.
		Step begun = begin(Verb.OPEN, call);
		if (eligible.isEmpty()) {
			throw new RuleViolation(Rules.B_53, "region", task.region(), "没有可供抽取的检查对象");
		}
		task.require(call.today());
		this.name = task.name();
		this.departments = new ArrayList<>(task.departments());
		this.template = task.template();
		this.from = task.from();
		this.to = task.to();
		this.publicValue = task.publicValue();
		this.series = task.series();
		this.number = number;
		this.secret = secret;
		this.list = BlindList.of(id, secret, eligible, excluded, rule);
		this.listHash = this.list.list(id).hash();
		begun.note("listHash", this.listHash)
			.note("departments", this.departments)
			.note("number", number)
			.note("publicValue", (this.publicValue != null) ? this.publicValue.announcement() : null)
			.raise("draw.opened", new Opened(id, task.region(), this.departments, this.listHash));
	}

	@Override
	public Workflow<State, Verb> workflow() {
		return TABLE;
	}

	/**
	 * Commitments are made while the task is open and before its public value falls.
	 * @throws RuleViolation B-53 afterwards
	 */
	void requireCommitting(Call call) {
		requireOpen();
		if (this.publicValue != null && !call.today().isBefore(this.publicValue.fallsOn())) {
			throw new RuleViolation(Rules.B_53, "publicValue", this.publicValue.fallsOn().toString(),
					"公开数产生之日起不得再提交承诺值");
		}
	}

	/**
	 * A lapsed task takes nothing any more.
	 * @throws RuleViolation B-53
	 */
	void requireOpen() {
		if (state() != State.OPEN) {
			throw new RuleViolation(Rules.B_53, "state", state().name(), "该抽取任务已经结束");
		}
	}

	/**
	 * Enters the public value that was named when the task opened.
	 * @throws RuleViolation B-53 when none was named, it has not fallen yet, was entered
	 * already, or a department has not committed before it
	 */
	public void enterValue(Call call, String value, @Nullable String witness, Collection<DrawShare> shares) {
		require(Verb.ENTER_VALUE, call);
		PublicValue named = publicValue()
			.orElseThrow(() -> new RuleViolation(Rules.B_53, "publicValue", null, "该任务没有事先指明公开数"));
		requireAll("承诺", shares.stream().filter((share) -> share.commitment().isPresent()));
		PublicValue fallen = named.fallen(value, witness, call.today());
		step(Verb.ENTER_VALUE, call).note("publicValue", fallen.announcement()).note("value", value);
		this.publicValue = fallen;
	}

	/**
	 * Draws, once every department has revealed and the public value, if one was named,
	 * has fallen.
	 * @throws RuleViolation B-53 naming what is missing
	 */
	public void draw(Call call, Collection<DrawShare> shares) {
		require(Verb.DRAW, call);
		requireAll("公开随机数", shares.stream().filter((share) -> share.reveal().isPresent()));
		List<Commitment> committed = new ArrayList<>(
				shares.stream().flatMap((share) -> share.commitment().stream()).toList());
		List<Reveal> revealed = new ArrayList<>(shares.stream().flatMap((share) -> share.reveal().stream()).toList());
		if (this.publicValue != null) {
			Reveal fallen = this.publicValue.share()
				.orElseThrow(() -> new RuleViolation(Rules.B_53, "publicValue", null, "事先指明的公开数尚未录入"));
			committed.add(fallen.commitment());
			revealed.add(fallen);
		}
		this.commitments = committed;
		this.reveals = revealed;
		DrawProof proof = compute();
		this.seed = proof.seed();
		step(Verb.DRAW, call).note("seed", proof.seed())
			.note("winners", proof.winners().size())
			.raise("draw.drawn",
					new Drawn(id(), Objects.requireNonNull(region()), this.departments, proof.winners().size()));
	}

	private void requireAll(String what, Stream<DrawShare> done) {
		List<String> open = without(done);
		if (!open.isEmpty()) {
			throw new RuleViolation(Rules.B_53, "departments", open, "尚有部门未" + what + ":" + String.join("、", open));
		}
	}

	private List<String> without(Stream<DrawShare> done) {
		List<String> open = new ArrayList<>(this.departments);
		done.map(DrawShare::own).forEach(open::remove);
		return open;
	}

	/**
	 * Ends what was not drawn by its last day; who withheld a number stays written there.
	 * @throws RuleViolation B-53 while there is time
	 */
	public void lapse(Call call, Collection<DrawShare> shares) {
		require(Verb.LAPSE, call);
		LocalDate last = Objects.requireNonNull(this.to, "a draw without a last day");
		if (!call.today().isAfter(last)) {
			throw new RuleViolation(Rules.B_53, "to", last.toString(), "任务期限未满");
		}
		List<String> open = without(shares.stream().filter((share) -> share.reveal().isPresent()));
		step(Verb.LAPSE, call).note("missing", open);
		this.missing = open;
	}

	/**
	 * Marks that the visit to a drawn enterprise will not take place; the next of the
	 * same stratum stands in (B-53). The mark stays, also where nobody is left.
	 * @return who stands in
	 */
	public Optional<BlindList.Opening> replace(Call call, String token, Cancellation.Ground ground) {
		require(Verb.REPLACE, call);
		Optional<BlindList.Opening> next = next(token);
		step(Verb.REPLACE, call).note("ground", ground).note("token", token).note("replaced", next.isPresent());
		this.notHeld = new ArrayList<>(this.notHeld);
		this.notHeld.add(new NotHeld(token, ground, call.today(), next.map(BlindList.Opening::token).orElse(null)));
		return next;
	}

	private Optional<BlindList.Opening> next(String token) {
		DrawProof proof = compute();
		Set<String> gone = new HashSet<>();
		proof.winners().forEach((winner) -> gone.add(winner.id()));
		this.notHeld.stream().flatMap((mark) -> mark.standsIn().stream()).forEach(gone::add);
		String stratum = this.list.opening(token).stratum();
		return Draw.further(this.list.list(id()), proof.seed(), this.notHeld.size() + 1)
			.stream()
			.filter((winner) -> winner.stratum().equals(stratum) && !gone.contains(winner.id()))
			.findFirst()
			.map((winner) -> this.list.opening(winner.id()));
	}

	@Override
	protected boolean offers(Verb verb, Actor actor) {
		boolean awaited = this.publicValue != null && this.publicValue.share().isEmpty();
		return switch (verb) {
			case ENTER_VALUE -> awaited;
			case DRAW -> !awaited;
			default -> true;
		};
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

	public Optional<PublicValue> publicValue() {
		return Optional.ofNullable(this.publicValue);
	}

	/** Region, template and year, with {@link #number} since tasks are counted. */
	public @Nullable String series() {
		return this.series;
	}

	/** Which task of its series it is, from 1. */
	public @Nullable Integer number() {
		return this.number;
	}

	public List<String> missing() {
		return List.copyOf(this.missing);
	}

	public List<NotHeld> notHeld() {
		return List.copyOf(this.notHeld);
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

	/** The list is fixed. */
	public record Opened(String drawId, String region, List<String> departments, String listHash) {
	}

	/** The objects are drawn; who they are stays in this service. */
	public record Drawn(String drawId, String region, List<String> departments, int winnerCount) {
	}

}
