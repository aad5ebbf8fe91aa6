package cn.yingshang.drill;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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
	static final List<String> MISTAKES = List.of("cleared-before-published", "sweeper-off", "order-reversed",
			"inbox-off", "offset-first", "exception-swallowed", "dead-letter-dropped", "revision-check-off",
			"acknowledged-unsaved", "key-forgotten", "chain-restarted");

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
			int rounds = rounds(mistake);
			all &= rounds <= MOST;
			lines.add(String.format("%-26s %s", mistake,
					(rounds <= MOST) ? "caught in round " + rounds : "SURVIVED " + MOST + " rounds"));
		}
		lines.forEach(this.out::println);
		this.out.flush();
		return all;
	}

	private int rounds(String mistake) {
		List<Fault> faults = Faults.against(mistake);
		try (OwnSuite suite = this.suites.apply(mistake)) {
			Round round = new Round(suite.members(), suite.control(), suite.home().resolve("history.jsonl"), this.out,
					this.seed)
				.impatient();
			for (int i = 1; i <= MOST; i++) {
				Row row = round.run(faults.get((i - 1) % faults.size()), this.load);
				if (!row.findings().isEmpty()) {
					return i;
				}
			}
			return MOST + 1;
		}
	}

}
