package cn.yingshang.drill.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import cn.yingshang.drill.check.Finding.Kind;
import cn.yingshang.drill.history.Operation;
import cn.yingshang.drill.history.Outcome;
import org.jspecify.annotations.Nullable;

/** Holds what the clients were told against what the system shows. */
public final class Checker {

	/** Aggregates of this prefix are the drill's poison, which has no history. */
	public static final String POISON = "drill-poison-";

	private Checker() {
	}

	/** Everything that is not as promised; empty when all is well. */
	public static List<Finding> check(List<Operation> history, Observation seen) {
		List<Finding> findings = new ArrayList<>();
		Map<String, Seen> resources = new LinkedHashMap<>();
		seen.resources().forEach((resource) -> resources.put(resource.path(), resource));
		keys(history, findings);
		acknowledged(history, resources, findings);
		for (Seen resource : seen.resources()) {
			if (resource.status() == 200) {
				States.check(resource, findings);
			}
			causes(resource, findings);
			Chains.check(resource, findings);
		}
		Map<String, Seen> byId = new HashMap<>();
		seen.resources().forEach((resource) -> byId.put(resource.id(), resource));
		Sequences.check(seen.events(), byId, findings);
		effects(seen, findings);
		if (seen.dead() != seen.deadExpected()) {
			findings.add(new Finding((seen.dead() < seen.deadExpected()) ? Kind.LOST : Kind.STUCK,
					"dead letters: " + seen.dead() + ", planted: " + seen.deadExpected()));
		}
		return findings;
	}

	/** The same key must always name the same thing. */
	private static void keys(List<Operation> history, List<Finding> findings) {
		Map<String, Set<String>> byKey = new HashMap<>();
		for (Operation operation : history) {
			if (operation.outcome() == Outcome.OK && operation.resource() != null) {
				byKey.computeIfAbsent(operation.key(), (key) -> new HashSet<>()).add(operation.resource());
			}
		}
		byKey.forEach((key, named) -> {
			if (named.size() > 1) {
				findings.add(new Finding(Kind.DOUBLED, "key " + key + " was carried out again: " + named));
			}
		});
	}

	private static void acknowledged(List<Operation> history, Map<String, Seen> resources, List<Finding> findings) {
		Map<String, Map<String, Operation>> acknowledged = new TreeMap<>();
		Map<String, Set<String>> open = new HashMap<>();
		for (Operation operation : history) {
			String resource = operation.resource();
			if (resource != null && operation.outcome() == Outcome.OK) {
				acknowledged.computeIfAbsent(resource, (path) -> new LinkedHashMap<>()).put(operation.key(), operation);
			}
			if (resource != null && operation.outcome() == Outcome.UNKNOWN) {
				open.computeIfAbsent(resource, (path) -> new HashSet<>()).add(operation.key());
			}
		}
		acknowledged.forEach((path, told) -> {
			Seen resource = resources.get(path);
			if (resource == null || resource.status() != 200) {
				findings.add(new Finding(Kind.LOST, path + " was acknowledged and answers "
						+ ((resource != null) ? resource.status() : "nothing")));
				return;
			}
			Set<String> unknown = new HashSet<>(open.getOrDefault(path, Set.of()));
			unknown.removeAll(told.keySet());
			counts(resource, told, unknown.size(), findings);
		});
	}

	private static void counts(Seen resource, Map<String, Operation> told, int unknown, List<Finding> findings) {
		long revision = told.values().stream().mapToLong((operation) -> revision(operation.etag())).max().orElse(0);
		if (resource.revision() < revision) {
			findings.add(new Finding(Kind.LOST, resource.path() + " is at revision " + resource.revision() + ", "
					+ revision + " was acknowledged"));
		}
		// Two entries of one write have one time and one actor.
		Set<String> writes = new HashSet<>();
		resource.timeline().stream().filter(Entry::byPerson).forEach((e) -> writes.add(e.at() + " " + e.actor()));
		if (writes.size() < told.size()) {
			findings.add(new Finding(Kind.LOST,
					resource.path() + " shows " + writes.size() + " of " + told.size() + " acknowledged changes"));
		}
		if (writes.size() > told.size() + unknown) {
			findings.add(new Finding(Kind.DOUBLED, resource.path() + " shows " + writes.size() + " changes, "
					+ told.size() + " were acknowledged and " + unknown + " are unknown"));
		}
	}

	private static void causes(Seen resource, List<Finding> findings) {
		Set<String> known = new HashSet<>();
		for (Entry entry : resource.timeline()) {
			if (entry.cause() != null && !known.add(entry.cause() + " " + entry.verb())) {
				findings.add(new Finding(Kind.DOUBLED,
						resource.path() + ": " + entry.verb() + " twice for the event " + entry.cause()));
			}
		}
	}

	private static void effects(Observation seen, List<Finding> findings) {
		for (Effect effect : seen.effects()) {
			if (effect.found() != effect.expected()) {
				findings.add(new Finding((effect.found() < effect.expected()) ? Kind.LOST : Kind.DOUBLED,
						effect.what() + ": " + effect.found() + ", not " + effect.expected()));
			}
		}
	}

	/** The number in an entity tag. */
	public static long revision(@Nullable String etag) {
		String digits = (etag != null) ? etag.replaceAll("\\D", "") : "";
		return digits.isEmpty() ? 0 : Long.parseLong(digits);
	}

}
