package cn.yingshang.bench.row;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.yingshang.bench.load.Round;
import cn.yingshang.bench.load.Rounds;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints figures as they come and keeps them for the JSON file. */
public final class Report {

	private final PrintWriter out;

	private final List<Map<String, Object>> rows = new ArrayList<>();

	public Report(PrintWriter out) {
		this.out = out;
	}

	public void line(String format, Object... arguments) {
		this.out.println(String.format(format, arguments));
		this.out.flush();
	}

	/** Tells what the rounds of one contender measured; gives the median rate. */
	public double rounds(String row, String contender, List<Round> rounds, Map<String, Object> more) {
		List<Double> rates = rounds.stream().map(Round::perSecond).toList();
		double median = Rounds.median(rates);
		long errors = rounds.stream().mapToLong(Round::errors).sum();
		double p50 = Rounds.median(rounds.stream().map((round) -> round.percentile(0.50)).toList());
		double p95 = Rounds.median(rounds.stream().map((round) -> round.percentile(0.95)).toList());
		double p99 = Rounds.median(rounds.stream().map((round) -> round.percentile(0.99)).toList());
		line("%-12s %-28s %9.1f/s (%.1f..%.1f)  p50 %7.2f  p95 %7.2f  p99 %7.2f ms  errors %d%s", row, contender,
				median, rates.stream().mapToDouble((rate) -> rate).min().orElse(0),
				rates.stream().mapToDouble((rate) -> rate).max().orElse(0), p50, p95, p99, errors,
				more.isEmpty() ? "" : "  " + more);
		Map<String, Object> entry = new LinkedHashMap<>();
		entry.put("row", row);
		entry.put("contender", contender);
		entry.put("perSecond", median);
		entry.put("rounds", rates);
		entry.put("p50", p50);
		entry.put("p95", p95);
		entry.put("p99", p99);
		entry.put("errors", errors);
		entry.putAll(more);
		this.rows.add(entry);
		return median;
	}

	/** Tells a single figure. */
	public void figure(String row, String name, double value, String unit) {
		line("%-12s %-28s %9.2f %s", row, name, value, unit);
		this.rows.add(Map.of("row", row, "figure", name, "value", value, "unit", unit));
	}

	/** Writes everything told as JSON. */
	public void save(Path file, Map<String, Object> machine) throws IOException {
		Files.createDirectories(file.toAbsolutePath().getParent());
		Map<String, Object> all = new LinkedHashMap<>(machine);
		all.put("rows", this.rows);
		Files.writeString(file,
				JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(all));
		line("figures are in %s", file);
	}

}
