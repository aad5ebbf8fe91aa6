package cn.yingshang.platform.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The transition table of one kind of aggregate. The guard, the legal next actions, the
 * terminal states, the events and the diagram in {@code docs/states} all come from it
 * (decision 6).
 */
public final class Workflow<S extends Enum<S>, V extends Enum<V>> {

	private static final Pattern VERSIONED = Pattern.compile(".+\\.v[1-9][0-9]*");

	private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

	private final String service;

	private final String wireName;

	private final String kind;

	private final String topic;

	private final Class<S> states;

	private final Class<V> verbs;

	private final List<Transition<S, V>> transitions;

	private Workflow(Builder<S, V> builder) {
		this.service = builder.service;
		this.wireName = builder.wireName;
		this.kind = builder.wireName.replace('-', ' ');
		this.topic = (builder.topic != null) ? builder.topic : "yingshang." + builder.service;
		this.states = builder.states;
		this.verbs = builder.verbs;
		this.transitions = List.copyOf(builder.transitions);
		requireEveryStateReachable();
	}

	/**
	 * Starts a table.
	 * @param service the owning service, the second part of its event types and its
	 * default topic
	 * @param wireName what the aggregate is called between programs, in lower case with
	 * hyphens; never changed once an event was published
	 */
	public static <S extends Enum<S>, V extends Enum<V>> Builder<S, V> of(String service, String wireName,
			Class<S> states, Class<V> verbs) {
		return new Builder<>(service, wireName, states, verbs);
	}

	public String service() {
		return this.service;
	}

	/** The aggregate's name between programs. */
	public String wireName() {
		return this.wireName;
	}

	/**
	 * The CloudEvents source of its events, a URI-reference such as
	 * {@code /post/lost-parcel}.
	 */
	public String source() {
		return "/" + this.service + "/" + this.wireName;
	}

	/** What the aggregate is called in problems and diagrams. */
	public String kind() {
		return this.kind;
	}

	public String topic() {
		return this.topic;
	}

	public List<Transition<S, V>> transitions() {
		return this.transitions;
	}

	public List<S> states() {
		return Arrays.asList(this.states.getEnumConstants());
	}

	public List<V> verbs() {
		return Arrays.asList(this.verbs.getEnumConstants());
	}

	/**
	 * The rows for a verb from a state; more than one when the verb can lead to several
	 * states.
	 */
	public List<Transition<S, V>> rows(@Nullable S from, V verb) {
		return this.transitions.stream().filter((row) -> row.from() == from && row.verb() == verb).toList();
	}

	/** The one row from a state by a verb, to a given state if several are possible. */
	public Optional<Transition<S, V>> row(@Nullable S from, V verb, @Nullable S to) {
		List<Transition<S, V>> rows = rows(from, verb).stream().filter((row) -> to == null || row.to() == to).toList();
		if (rows.size() > 1) {
			throw new IllegalStateException(this.kind + ": " + verb + " from " + from + " needs its target state");
		}
		return rows.stream().findFirst();
	}

	/** The rows that lead out of a state. */
	public List<Transition<S, V>> from(S state) {
		return this.transitions.stream().filter((row) -> row.from() == state).toList();
	}

	public boolean terminal(S state) {
		return from(state).isEmpty();
	}

	/**
	 * The full CloudEvents type of a fact, such as
	 * {@code cn.yingshang.service.order.closed.v1}; one that had to change its meaning
	 * says its version itself ({@code order.closed.v2}).
	 */
	public String eventType(String fact) {
		return "cn.yingshang." + this.service + "." + (VERSIONED.matcher(fact).matches() ? fact : fact + ".v1");
	}

	/** The verb as it stands in an address: {@code ASK_AGAIN} is {@code ask-again}. */
	public static String path(Enum<?> verb) {
		return verb.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private void requireEveryStateReachable() {
		Set<S> reached = EnumSet.noneOf(this.states);
		this.transitions.stream().filter((row) -> row.from() == null).forEach((row) -> reached.add(row.to()));
		boolean grown = true;
		while (grown) {
			grown = false;
			for (Transition<S, V> row : this.transitions) {
				if (row.from() != null && reached.contains(row.from())) {
					grown |= reached.add(row.to());
				}
			}
		}
		Set<S> missing = EnumSet
			.complementOf(EnumSet.copyOf(reached.isEmpty() ? EnumSet.noneOf(this.states) : reached));
		Set<V> unused = EnumSet.allOf(this.verbs);
		this.transitions.forEach((row) -> unused.remove(row.verb()));
		if (!missing.isEmpty() || !unused.isEmpty()) {
			throw new IllegalStateException(
					"workflow " + this.kind + ": unreachable states " + missing + ", unused verbs " + unused);
		}
	}

	/** Collects the rows of a table. */
	public static final class Builder<S extends Enum<S>, V extends Enum<V>> {

		private final String service;

		private final String wireName;

		private final Class<S> states;

		private final Class<V> verbs;

		private final List<Transition<S, V>> transitions = new ArrayList<>();

		private @Nullable String topic;

		private Builder(String service, String wireName, Class<S> states, Class<V> verbs) {
			if (!SLUG.matcher(wireName).matches()) {
				throw new IllegalArgumentException("no name between programs: '" + wireName + "'");
			}
			this.service = service;
			this.wireName = wireName;
			this.states = states;
			this.verbs = verbs;
		}

		/** Sends this aggregate's events to a topic of their own. */
		public Builder<S, V> topic(String topic) {
			this.topic = topic;
			return this;
		}

		/** The verb that brings the aggregate into being. */
		public Builder<S, V> creates(V verb, S to, Who who, String... events) {
			return add(null, verb, to, who, events);
		}

		public Builder<S, V> row(S from, V verb, S to, Who who, String... events) {
			return add(Objects.requireNonNull(from), verb, to, who, events);
		}

		/** The same step from several states to one. */
		public Builder<S, V> rows(Set<S> from, V verb, S to, Who who, String... events) {
			from.forEach((state) -> add(state, verb, to, who, events));
			return this;
		}

		/** A step that leaves each of these states as it is. */
		public Builder<S, V> stays(Set<S> in, V verb, Who who, String... events) {
			in.forEach((state) -> add(state, verb, state, who, events));
			return this;
		}

		private Builder<S, V> add(@Nullable S from, V verb, S to, Who who, String... events) {
			boolean twice = this.transitions.stream()
				.anyMatch((row) -> row.from() == from && row.verb() == verb && row.to() == to);
			if (twice) {
				throw new IllegalStateException(
						"workflow " + this.wireName + " has the row twice: " + from + " " + verb);
			}
			this.transitions
				.add(new Transition<>(from, verb, to, who, List.copyOf(new LinkedHashSet<>(Arrays.asList(events)))));
			return this;
		}

		public Workflow<S, V> build() {
			return new Workflow<>(this);
		}

	}

}
