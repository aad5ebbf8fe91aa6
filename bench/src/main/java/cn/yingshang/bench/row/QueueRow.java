package cn.yingshang.bench.row;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import cn.yingshang.bench.load.Round;
import cn.yingshang.bench.load.Rounds;
import cn.yingshang.bench.suite.Loader;

/**
 * A page of a department's queue, a page of a search over all departments, and a look-up
 * by id, each beside what it took at the first size of the run.
 */
final class QueueRow implements Row {

	private static final String OPERATOR = "operator.sjj.210202";

	private static final String AUDITOR = "auditor.all.all";

	private static final String ORDERS = "/api/complaints/orders";

	private final Map<String, Double> first = new LinkedHashMap<>();

	@Override
	public String name() {
		return "queue";
	}

	@Override
	public String about() {
		return "pages of a department's queue and of a search, and look-ups by id";
	}

	@Override
	public boolean sized() {
		return true;
	}

	@Override
	public void run(Context context) throws Exception {
		if (!ComplaintLife.live(new Caller(context.gateway(), context.tokens()))) {
			throw new IllegalStateException("a single complaint life does not go through");
		}
		String id;
		try (Loader loader = new Loader(context.processes().url("store"), new PrintWriter(System.out, true))) {
			loader.fill("complaint", "orders", context.size(), LifeRow.ORDER_KEYS, LifeRow.ORDER_DATES);
			id = loader.newest("complaint", "orders").getString("_id").getValue();
		}
		Map<String, Supplier<Round>> contenders = new LinkedHashMap<>();
		contenders.put("queue page", () -> reads(context, OPERATOR, ORDERS + "?state=CLOSED&size=20"));
		contenders.put("search page", () -> reads(context, AUDITOR, ORDERS + "?state=CLOSED&region=210202&size=20"));
		contenders.put("by id", () -> reads(context, OPERATOR, ORDERS + "/" + id));
		Map<String, List<Round>> measured = Rounds.interleaved(context.rounds(), contenders);
		for (String contender : contenders.keySet()) {
			double now = context.report()
				.rounds(name(), contender + " at " + context.size(), Rounds.of(measured, contender), Map.of());
			double before = this.first.computeIfAbsent(contender, (key) -> now);
			context.report()
				.figure(name(), "time of a " + contender + ", " + context.size() + " / first size", before / now,
						"(ratio)");
		}
	}

	private static Round reads(Context context, String account, String path) {
		Caller[] callers = LifeRow.callers(context, context.workers());
		return Round.run(callers.length, context.time(),
				(worker) -> callers[worker].get(account, path).status() == 200);
	}

}
