package cn.yingshang.bench.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Rounds of several contenders, interleaved A B A B, after each is warm: until three
 * rounds in a row were not five per cent better than the best before, or so many have
 * passed. That two agree is not enough: nine processes compile on two cores for minutes,
 * and two early rounds agree on a tenth of what the suite does when they have done.
 */
public final class Rounds {

	private static final double BETTER = 1.05;

	private static final int LEVEL = 3;

	private static final int MOST_WARMING = 40;

	private Rounds() {
	}

	/** The measured rounds of each contender, by name. */
	public static Map<String, List<Round>> interleaved(int rounds, Map<String, Supplier<Round>> contenders) {
		contenders.forEach((name, contender) -> warm(name, contender));
		Map<String, List<Round>> measured = new LinkedHashMap<>();
		contenders.keySet().forEach((name) -> measured.put(name, new ArrayList<>()));
		for (int i = 0; i < rounds; i++) {
			contenders.forEach((name, contender) -> of(measured, name).add(contender.get()));
		}
		return measured;
	}

	/** The rounds of one contender. */
	public static List<Round> of(Map<String, List<Round>> measured, String name) {
		return Objects.requireNonNull(measured.get(name), () -> "nothing was measured of " + name);
	}

	private static void warm(String name, Supplier<Round> contender) {
		double best = 0;
		int level = 0;
		for (int i = 0; i < MOST_WARMING && level < LEVEL; i++) {
			double now = contender.get().perSecond();
			System.out.printf("  warming %s: %.1f/s%n", name, now);
			level = (now > best * BETTER) ? 0 : level + 1;
			best = Math.max(best, now);
		}
	}

	/** The middle of a figure over the rounds. */
	public static double median(List<Double> figures) {
		List<Double> sorted = figures.stream().sorted().toList();
		int middle = sorted.size() / 2;
		return (sorted.size() % 2 == 1) ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
	}

}
