package cn.yingshang.platform.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.platform.audit.AuditChain;
import cn.yingshang.platform.audit.ChainLink;
import cn.yingshang.platform.audit.TimelineEntry;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.NotAllowed;
import cn.yingshang.platform.rule.WrongState;
import cn.yingshang.platform.workflow.Transition;
import cn.yingshang.platform.workflow.Workflow;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One document: business state, timeline, audit chain and not-yet-published events, saved
 * in a single write (decision 2). A subclass has one method per verb; each begins with
 * {@link #begin} or {@link #step}, which asks the table, and there is no other way to
 * change the state.
 */
public abstract class Aggregate<S extends Enum<S>, V extends Enum<V>> {

	/**
	 * More unpublished events than this refuse further verbs: the document would grow
	 * without bound.
	 */
	public static final int MAX_PENDING = 64;

	@JsonProperty("_id")
	private String id;

	private int schema = 1;

	private long revision;

	private @Nullable S state;

	private @Nullable String department;

	private @Nullable String region;

	private @Nullable String party;

	private long sequence;

	private @Nullable String creationKey;

	private @Nullable String creationHash;

	private List<TimelineEntry> timeline = new ArrayList<>();

	private List<PendingEvent> pending = new ArrayList<>();

	private @Nullable Long outboxSlot;

	private final transient List<Step> steps = new ArrayList<>();

	private transient boolean touched;

	/** For reading from the store. */
	protected Aggregate() {
		this.id = "";
	}

	protected Aggregate(String id) {
		this.id = id;
	}

	/** The transition table of this kind. */
	public abstract Workflow<S, V> workflow();

	public String id() {
		return this.id;
	}

	/** Counts saved business changes; the ETag. */
	public long revision() {
		return this.revision;
	}

	public S state() {
		return Objects.requireNonNull(this.state, "not begun");
	}

	/**
	 * The department in whose scope it lies; null means only all-department grants see
	 * it.
	 */
	public @Nullable String department() {
		return this.department;
	}

	public @Nullable String region() {
		return this.region;
	}

	/** The credit code or subject whose own it is. */
	public @Nullable String party() {
		return this.party;
	}

	public List<TimelineEntry> timeline() {
		return List.copyOf(this.timeline);
	}

	/** The timeline as a chain, for a verifier that needs no service. */
	public List<ChainLink> chain() {
		return AuditChain.export(this.id, this.timeline);
	}

	public List<PendingEvent> pending() {
		return List.copyOf(this.pending);
	}

	/** The facts raised since it was read: what a story asserts on. */
	public List<Step.Raised> raised() {
		return this.steps.stream().flatMap((step) -> step.raised().stream()).toList();
	}

	/** Whether nothing was done since it was read. */
	public boolean unchanged() {
		return this.steps.isEmpty() && !this.touched;
	}

	/**
	 * How many entries of its history are kept. A history that forgets is a log and no
	 * chain: its events carry no chain head (decision 44).
	 */
	protected int remembered() {
		return Integer.MAX_VALUE;
	}

	/** The legal next verbs for this actor, in the table's order. */
	public List<V> actions(Actor actor) {
		return workflow().from(state())
			.stream()
			.filter((row) -> allows(row, actor))
			.map(Transition::verb)
			.distinct()
			.filter((verb) -> offers(verb, actor))
			.toList();
	}

	/**
	 * Whether a verb that the table allows is offered: false where a rule refuses it
	 * whatever is sent with it. The verb still asks its rules itself.
	 */
	protected boolean offers(V verb, Actor actor) {
		return true;
	}

	/** Says where it lies and whose it is; decides who sees it. */
	protected final void place(@Nullable String department, @Nullable String region, @Nullable String party) {
		this.department = department;
		this.region = region;
		this.party = party;
	}

	/** Takes the first step, which brings it into being; {@link #place} comes before. */
	protected final Step begin(V verb, Call call) {
		return take(verb, call, null, null);
	}

	/** Takes a step that has one row in the table from the present state. */
	protected final Step step(V verb, Call call) {
		return take(verb, call, state(), null);
	}

	/** Takes a step whose verb can lead to several states. */
	protected final Step step(V verb, Call call, S target) {
		return take(verb, call, state(), target);
	}

	/**
	 * Refuses a verb before any rule is asked, for verbs whose rules come before the
	 * step.
	 * @throws WrongState when the table has no such verb from the present state
	 * @throws NotAllowed when this actor may not
	 */
	protected final void require(V verb, Call call) {
		List<Transition<S, V>> rows = workflow().rows(state(), verb);
		if (rows.isEmpty()) {
			throw wrongState(verb, call.actor());
		}
		if (rows.stream().noneMatch((row) -> allows(row, call.actor()))) {
			throw notAllowed(verb);
		}
	}

	/**
	 * Lets something move that is no history, such as the day of the next look; only
	 * where the history is a log.
	 */
	protected final void touch(V verb, Call call) {
		if (!forgets()) {
			throw new IllegalStateException("each change of a " + workflow().kind() + " has its entry");
		}
		require(verb, call);
		this.touched = true;
	}

	final boolean forgets() {
		return remembered() < Integer.MAX_VALUE;
	}

	private Step take(V verb, Call call, @Nullable S from, @Nullable S target) {
		if (from != null) {
			require(verb, call);
		}
		Transition<S, V> row = workflow().row(from, verb, target)
			.orElseThrow(() -> (from != null) ? wrongState(verb, call.actor())
					: new IllegalStateException(verb + " begins no " + workflow().kind()));
		if (!allows(row, call.actor())) {
			throw notAllowed(verb);
		}
		this.state = row.to();
		Step step = new Step(call, row);
		this.steps.add(step);
		return step;
	}

	private boolean allows(Transition<S, V> row, Actor actor) {
		return row.who().allows(actor, this.department, this.region, this.party);
	}

	private WrongState wrongState(V verb, Actor actor) {
		return new WrongState(workflow().kind(), this.id, state().name(), Workflow.path(verb),
				actions(actor).stream().map(Workflow::path).toList());
	}

	private NotAllowed notAllowed(V verb) {
		return new NotAllowed(workflow().kind() + ": this actor may not " + Workflow.path(verb));
	}

	List<Step> steps() {
		return this.steps;
	}

	void sealed(List<TimelineEntry> entries, List<PendingEvent> events, long sequence, @Nullable Long outboxSlot) {
		List<TimelineEntry> all = new ArrayList<>(this.timeline);
		all.addAll(entries);
		this.timeline = new ArrayList<>(all.subList(Math.max(0, all.size() - remembered()), all.size()));
		this.pending = new ArrayList<>(this.pending);
		this.pending.addAll(events);
		this.sequence = sequence;
		this.outboxSlot = outboxSlot;
		this.revision++;
		this.steps.clear();
		this.touched = false;
	}

	void createdBy(@Nullable String creationKey, @Nullable String creationHash) {
		this.creationKey = creationKey;
		this.creationHash = creationHash;
	}

	@Nullable String creationHash() {
		return this.creationHash;
	}

	@Nullable Long outboxSlot() {
		return this.outboxSlot;
	}

	void storedAs(int schema) {
		this.schema = schema;
	}

	long sequence() {
		return this.sequence;
	}

}
