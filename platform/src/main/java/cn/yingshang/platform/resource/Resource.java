package cn.yingshang.platform.resource;

import java.lang.reflect.Type;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.deadline.Explanation;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.audit.ChainLink;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.NotFound;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.Written;
import cn.yingshang.platform.web.Answers;
import cn.yingshang.platform.workflow.Workflow;

import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;

/**
 * One kind of aggregate over HTTP, as a value: where it is, who sees it, how it is shown,
 * which limits it explains. Declared as a bean it is mounted and answers all that is read
 * of one; a controller adds lists and verbs, each of which is one line.
 *
 * @param <T> the aggregate
 * @param <V> its view
 */
public final class Resource<T extends Aggregate<?, ?>, V> {

	private final AggregateStore<T> store;

	private final Address address;

	private final Function<Actor, Scope> scope;

	private final BiFunction<T, Shown, V> view;

	private final History<T> history;

	private final boolean brief;

	private final Map<String, Predicate<T>> withheld;

	private final List<Reading<T>> readings;

	private Resource(AggregateStore<T> store, Address address, Function<Actor, Scope> scope,
			BiFunction<T, Shown, V> view, History<T> history, boolean brief, Map<String, Predicate<T>> withheld,
			List<Reading<T>> readings) {
		this.store = store;
		this.address = address;
		this.scope = scope;
		this.view = view;
		this.history = history;
		this.brief = brief;
		this.withheld = withheld;
		this.readings = readings;
	}

	/** What a store holds, at its address, seen as {@link Scope#of} says. */
	public static <T extends Aggregate<?, ?>, V> Resource<T, V> of(AggregateStore<T> store, Address address,
			Class<V> type, BiFunction<T, Shown, V> view) {
		Reading<T> whole = new Reading<>("", address.operation("read", ""), "Read " + address.noun(), type, false,
				Resource::found);
		return new Resource<>(store, address, Scope::of, view, (one, actor) -> TimelineView.of(one), false, Map.of(),
				List.of(whole));
	}

	/** The same with other rows in sight. */
	public Resource<T, V> seenIn(Function<Actor, Scope> scope) {
		return new Resource<>(this.store, this.address, scope, this.view, this.history, this.brief, this.withheld,
				this.readings);
	}

	/** The same of which one is read without signing in; what is below it is not. */
	public Resource<T, V> openToAll() {
		return new Resource<>(this.store, this.address, this.scope, this.view, this.history, this.brief, this.withheld,
				this.readings.stream()
					.map((reading) -> reading.path().isEmpty() ? reading.openedToAll() : reading)
					.toList());
	}

	/** The same whose verbs answer without the history. */
	public Resource<T, V> answeringBriefly() {
		return new Resource<>(this.store, this.address, this.scope, this.view, this.history, true, this.withheld,
				this.readings);
	}

	/**
	 * The same that does not offer a verb while it would be refused whatever is sent, for
	 * a reason that stands in no aggregate, such as a catalogue or a setting.
	 */
	public Resource<T, V> withholding(Enum<?> verb, Predicate<T> refused) {
		Map<String, Predicate<T>> all = new HashMap<>(this.withheld);
		all.put(Workflow.path(verb), refused);
		return new Resource<>(this.store, this.address, this.scope, this.view, this.history, this.brief,
				Map.copyOf(all), this.readings);
	}

	/** The same that tells its history as it is told to each, not to whoever sees it. */
	public Resource<T, V> telling(History<T> history) {
		return new Resource<>(this.store, this.address, this.scope, this.view, history, this.brief, this.withheld,
				this.readings);
	}

	/** The same whose history and audit chain are read by whoever is told. */
	public Resource<T, V> withHistory() {
		return withHistory(this.address.operation("read", "Chain"));
	}

	/** The same where reading the chain has a name of its own in the API description. */
	public Resource<T, V> withHistory(String chain) {
		return with(new Reading<>("/timeline", this.address.operation("read", "Timeline"),
				"What was done with " + this.address.noun() + ", and why", list(TimelineView.class), false,
				(resource, one, actor) -> resource.told("timeline", one, actor)))
			.with(chain(chain, (resource, one, actor) -> {
				resource.told("chain", one, actor);
				return one.chain();
			}));
	}

	/**
	 * The same of whose history the audit chain alone is read, by whom the guard lets.
	 */
	public Resource<T, V> withChain(String operation, BiConsumer<T, Actor> guard) {
		return with(chain(operation, (resource, one, actor) -> {
			guard.accept(one, actor);
			return one.chain();
		}));
	}

	private Reading<T> chain(String operation, Reading.Answer<T> answer) {
		return new Reading<>("/chain", operation,
				"The audit chain of " + this.address.noun() + ", to be verified without this service",
				list(ChainLink.class), false, answer);
	}

	/**
	 * The same with a limit that is explained.
	 * @param path below the address of one, such as {@code /clock}
	 * @param operation the name in the API description
	 * @param summary what it answers
	 */
	public Resource<T, V> clock(String path, String operation, String summary, Explaining<T> clock) {
		return with(new Reading<>(path, operation, summary, Explanation.class, false, (resource, one, actor) -> {
			Explanation explanation = clock.of(one);
			if (explanation == null) {
				throw new NotFound("clock", one.id());
			}
			return explanation;
		}));
	}

	private Resource<T, V> with(Reading<T> reading) {
		return new Resource<>(this.store, this.address, this.scope, this.view, this.history, this.brief, this.withheld,
				Stream.concat(this.readings.stream(), Stream.of(reading)).toList());
	}

	private static Type list(Class<?> element) {
		return ResolvableType.forClassWithGenerics(List.class, element).getType();
	}

	/** The aggregate, if the actor may know of it. */
	public T get(String id, Actor actor) {
		return this.store.get(id, this.scope.apply(actor));
	}

	/** Does a verb and answers how the aggregate then stands. */
	public ResponseEntity<V> change(String id, Call call, Consumer<T> verb) {
		return changed(this.store.change(id, this.scope.apply(call.actor()), call, verb), call);
	}

	/** 200 with what a verb has made of it. */
	public ResponseEntity<V> changed(Written<T> written, Call call) {
		return Answers.changed(written.aggregate().revision(), answer(written.aggregate(), call), written.replayed());
	}

	/** 201 with what was made. */
	public ResponseEntity<V> created(Written<T> written, Call call) {
		return Answers.created(URI.create(this.address.of(written.aggregate())), written.aggregate().revision(),
				answer(written.aggregate(), call), written.replayed());
	}

	/** 200 with one that was looked up, or 304. */
	public ResponseEntity<V> found(T one, Actor actor) {
		return Answers.found(one.revision(), this.view.apply(one, whole(one, actor)));
	}

	/** One of many. */
	public V row(T one, Actor actor) {
		return this.view.apply(one, shown(one, actor));
	}

	/** How one of many is shown by a view of its own. */
	public Shown shown(T one, Actor actor) {
		return new Shown(actor, this.address.of(one), offered(one, actor), null);
	}

	private V answer(T one, Call call) {
		return this.view.apply(one, this.brief ? shown(one, call.actor()) : whole(one, call.actor()));
	}

	private Shown whole(T one, Actor actor) {
		return new Shown(actor, this.address.of(one), offered(one, actor), this.history.of(one, actor));
	}

	private List<ActionLink> offered(T one, Actor actor) {
		return ActionLink.of(one, actor, this.address.of(one))
			.stream()
			.filter((action) -> !this.withheld.getOrDefault(action.verb(), (any) -> false).test(one))
			.toList();
	}

	private List<TimelineView> told(String what, T one, Actor actor) {
		List<TimelineView> timeline = this.history.of(one, actor);
		if (timeline == null) {
			throw new NotFound(what, one.id());
		}
		return timeline;
	}

	Address address() {
		return this.address;
	}

	List<Mounted> mounted() {
		return this.readings.stream()
			.map((reading) -> new Mounted(this.address, reading,
					(id, actor) -> reading.answer().of(this, get(id, actor), actor)))
			.toList();
	}

}
