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
 * fork, and raised by an entry that the audit chain still has.
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
