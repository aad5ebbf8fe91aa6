package cn.yingshang.bench.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import cn.yingshang.bench.load.Round;

/**
 * CPU milliseconds of the whole suite and durable write commands of one service, per
 * unit, over the measured rounds.
 */
final class Cost {

	private final Context context;

	private final String service;

	private final List<Spent> rounds = new ArrayList<>();

	Cost(Context context, String service) {
		this.context = context;
		this.service = service;
	}

	Round of(Supplier<Round> round) {
		double cpuBefore = this.context.processes().cpuMillis();
		double writesBefore = this.context.processes().writes(this.service);
		Round measured = round.get();
		this.rounds.add(new Spent(this.context.processes().cpuMillis() - cpuBefore,
				this.context.processes().writes(this.service) - writesBefore, measured.units()));
		return measured;
	}

	/**
	 * Of the measured rounds, which come last; what it took to get warm is not counted.
	 */
	Map<String, Object> perUnit() {
		List<Spent> counted = this.rounds.subList(Math.max(this.rounds.size() - this.context.rounds(), 0),
				this.rounds.size());
		double units = counted.stream().mapToDouble(Spent::units).sum();
		Map<String, Object> figures = new LinkedHashMap<>();
		if (units > 0) {
			figures.put("cpuMillis",
					String.format(Locale.ROOT, "%.2f", counted.stream().mapToDouble(Spent::cpuMillis).sum() / units));
			figures.put("writeCommands",
					String.format(Locale.ROOT, "%.2f", counted.stream().mapToDouble(Spent::writes).sum() / units));
		}
		return figures;
	}

	/** What one round took. */
	private record Spent(double cpuMillis, double writes, long units) {
	}

}
