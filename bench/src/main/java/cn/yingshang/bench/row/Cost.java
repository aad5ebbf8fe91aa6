package cn.yingshang.bench.row;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import cn.yingshang.bench.load.Round;

/**
 * CPU milliseconds of the whole suite and durable write commands of one service, per
 * unit, over all rounds.
 */
final class Cost {

	private final Context context;

	private final String service;

	private double cpu;

	private double writes;

	private long units;

	Cost(Context context, String service) {
		this.context = context;
		this.service = service;
	}

	Round of(Supplier<Round> round) {
		double cpuBefore = this.context.processes().cpuMillis();
		double writesBefore = this.context.processes().writes(this.service);
		Round measured = round.get();
		this.cpu += this.context.processes().cpuMillis() - cpuBefore;
		this.writes += this.context.processes().writes(this.service) - writesBefore;
		this.units += measured.units();
		return measured;
	}

	Map<String, Object> perUnit() {
		Map<String, Object> figures = new LinkedHashMap<>();
		if (this.units > 0) {
			figures.put("cpuMillis", String.format(Locale.ROOT, "%.2f", this.cpu / this.units));
			figures.put("writeCommands", String.format(Locale.ROOT, "%.2f", this.writes / this.units));
		}
		return figures;
	}

}
