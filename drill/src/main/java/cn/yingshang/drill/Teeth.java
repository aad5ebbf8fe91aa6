package cn.yingshang.drill;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import cn.yingshang.drill.check.Finding.Kind;
import cn.yingshang.drill.fault.Fault;
import cn.yingshang.drill.fault.Faults;
import cn.yingshang.drill.report.Row;
import cn.yingshang.drill.suite.OwnSuite;

/**
 * Shows that the drill bites: plants known mistakes and counts the rounds until each is
 * caught.
 */
final class Teeth {

	private static final int MOST = 5;

	/** The codes of the faults module's mistakes. */
	static final List<String> MISTAKES = List.of("cleared-before-published", "sweeper-off", "sweeper-dies",
			"job-not-isolated", "order-reversed", "inbox-off", "subject-alone", "offset-first", "exception-swallowed",
			"dead-letter-dropped", "revision-check-off", "acknowledged-unsaved", "key-forgotten", "chain-restarted");

	private final Function<String, OwnSuite> suites;

	private final PrintWriter out;

	private final long seed;

	private final Duration load;

	Teeth(Function<String, OwnSuite> suites, PrintWriter out, long seed, Duration load) {
		this.suites = suites;
		this.out = out;
		this.seed = seed;
		this.load = load;
	}

	/** Whether each was caught. */
	boolean bite(List<String> only) {
		List<String> lines = new ArrayList<>();
		boolean all = true;
		for (String mistake : only.isEmpty() ? MISTAKES : only) {
			this.out.println("Planted: " + mistake);
			Caught caught = rounds(mistake);
			all &= caught.round() <= MOST;
			lines.add(String.format("%-26s %s", mistake, (caught.round() <= MOST)
					? "caught in round " + caught.round() + ": " + caught.kinds() : "SURVIVED " + MOST + " rounds"));
		}
		lines.forEach(this.out::println);
		this.out.printf("%s planted mistakes were caught; seed %d.%n", all ? "All" : "NOT all", this.seed);
		this.out.flush();
		return all;
	}

	private Caught rounds(String mistake) {
		List<Fault> faults = Faults.against(mistake);
		try (OwnSuite suite = this.suites.apply(mistake)) {
			Round round = new Round(suite.members(), suite.control(), suite.home().resolve("history.jsonl"), this.out,
					this.seed)
				.impatient();
			for (int i = 1; i <= MOST; i++) {
				Row row = round.run(faults.get((i - 1) % faults.size()), this.load);
				Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
				row.findings().forEach((finding) -> kinds.merge(finding.kind(), 1, Integer::sum));
				if (shows(mistake, kinds.keySet())) {
					return new Caught(i, kinds);
				}
			}
			return new Caught(MOST + 1, Map.of());
		}
	}

	/**
	 * Where repeats take effect again, a doubled effect must be seen, not only debris.
	 */
	private static boolean shows(String mistake, Set<Kind> kinds) {
		return mistake.equals("inbox-off") ? kinds.contains(Kind.DOUBLED) : !kinds.isEmpty();
	}

	private record Caught(int round, Map<Kind, Integer> kinds) {

	}

}
