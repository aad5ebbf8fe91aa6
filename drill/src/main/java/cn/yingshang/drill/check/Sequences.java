package cn.yingshang.drill.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.yingshang.drill.check.Finding.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Each aggregate's events as the topic holds them: first occurrences 1…n in order, no
 * fork, and one for one those that the timeline says were raised, by an entry that the
 * audit chain still has.
 */
final class Sequences {

	private Sequences() {
	}

	static void check(List<Told> events, Map<String, Seen> resources, List<Finding> findings) {
		Map<String, List<Told>> byAggregate = events.stream()
			.filter((event) -> !event.aggregate().startsWith(Checker.POISON))
			.collect(Collectors.groupingBy(Told::aggregate));
		byAggregate.forEach((aggregate, told) -> {
			sequence(aggregate, told, findings);
			heads(told, resources.get(aggregate), findings);
		});
		resources.values()
			.stream()
			.filter((resource) -> resource.status() == 200)
			.forEach((resource) -> raised(resource, byAggregate.getOrDefault(resource.id(), List.of()), findings));
	}

	private static void sequence(String aggregate, List<Told> told, List<Finding> findings) {
		Map<Long, String> ids = new HashMap<>();
		long next = 1;
		for (Told event : told.stream().sorted(Comparator.comparingLong(Told::offset)).toList()) {
			String known = ids.putIfAbsent(event.sequence(), event.id());
			if (known != null && !known.equals(event.id())) {
				findings.add(new Finding(Kind.ORDER,
						aggregate + " forks at " + event.sequence() + ": " + known + " and " + event.id()));
			}
			if (known == null) {
				if (event.sequence() != next) {
					findings.add(new Finding(Kind.ORDER,
							aggregate + ": " + event.sequence() + " was published where " + next + " was due"));
				}
				next = Math.max(next, event.sequence() + 1);
			}
		}
	}

	/** What the timeline says was raised is what the topic holds, one for one. */
	private static void raised(Seen resource, List<Told> told, List<Finding> findings) {
		List<String> raised = resource.timeline().stream().flatMap((entry) -> entry.events().stream()).toList();
		Map<Long, String> published = new HashMap<>();
		told.forEach((event) -> published.putIfAbsent(event.sequence(), event.id()));
		for (int i = 0; i < raised.size(); i++) {
			String id = published.remove(i + 1L);
			if (id == null) {
				findings.add(new Finding(Kind.LOST,
						resource.path() + ": event " + (i + 1) + " was raised and never published"));
			}
			else if (!id.equals(raised.get(i))) {
				findings.add(new Finding(Kind.ORDER, resource.path() + ": event " + (i + 1) + " was raised as "
						+ raised.get(i) + " and published as " + id));
			}
		}
		published.forEach((sequence, id) -> findings.add(new Finding(Kind.FORGED,
				resource.path() + ": event " + sequence + " was published and no entry raised it")));
	}

	private static void heads(List<Told> told, @Nullable Seen resource, List<Finding> findings) {
		if (resource == null || resource.status() != 200 || resource.chain().isEmpty()) {
			return;
		}
		List<String> hashes = resource.chain().stream().map(Link::hash).toList();
		for (Told event : told) {
			if (event.chainHead() != null && !hashes.contains(event.chainHead())) {
				findings.add(new Finding(Kind.FORGED,
						resource.path() + ": the chain lacks the entry that raised event " + event.sequence()));
			}
		}
	}

}
