package cn.yingshang.drill.report;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The drill's table, a row a fault. */
public final class Table {

	private static final String LINE = "%-42s %6s %12s %7s %8s %5s %8s %6s %9s%n";

	private Table() {
	}

	/** Prints it with the bound that zero in n rounds gives. */
	public static void print(PrintWriter out, List<Row> rows, Row again, long seed) {
		out.printf(LINE, "fault", "rounds", "acknowledged", "failed", "unknown", "lost", "doubled", "other", "drain s");
		Map<String, Sum> sums = new LinkedHashMap<>();
		Sum all = new Sum();
		for (Row row : rows) {
			sums.computeIfAbsent(row.fault(), (fault) -> new Sum()).add(row);
			all.add(row);
		}
		sums.forEach((fault, sum) -> sum.print(out, fault));
		Sum last = new Sum();
		last.findings(again);
		last.print(out, again.fault());
		all.findings(again);
		all.print(out, "all");
		if (all.lost + all.doubled + all.other == 0 && all.rounds > 0) {
			out.printf("Nothing lost or doubled in %d rounds: at 95 %% fewer than %.3f of rounds would.%n", all.rounds,
					3.0 / all.rounds);
		}
		out.printf("Seed %d repeats the order of faults and journeys.%n", seed);
		out.flush();
	}

	private static final class Sum {

		private int rounds;

		private int acknowledged;

		private int failed;

		private int unknown;

		private long lost;

		private long doubled;

		private long other;

		private double drain;

		private void add(Row row) {
			this.rounds++;
			this.acknowledged += row.acknowledged();
			this.failed += row.failed();
			this.unknown += row.unknown();
			this.drain = Math.max(this.drain, row.drain());
			findings(row);
		}

		private void findings(Row row) {
			this.lost += row.lost();
			this.doubled += row.doubled();
			this.other += row.other();
		}

		private void print(PrintWriter out, String fault) {
			out.printf(LINE, fault, this.rounds, this.acknowledged, this.failed, this.unknown, this.lost, this.doubled,
					this.other, String.format("%.1f", this.drain));
		}

	}

}
