package cn.yingshang.bench.row;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import cn.yingshang.bench.load.Round;
import cn.yingshang.bench.load.Rounds;
import cn.yingshang.bench.suite.Loader;

/** A page of a department's queue and a look-up by id, at each size. */
final class QueueRow implements Row {

	private static final String OPERATOR = "operator.sjj.210202";

	@Override
	public String name() {
		return "queue";
	}

	@Override
	public String about() {
		return "queue pages and look-ups at each number of stored orders";
	}

	@Override
	public void run(Context context) throws Exception {
		if (!ComplaintLife.live(new Caller(context.gateway(), context.tokens()))) {
			throw new IllegalStateException("a single complaint life does not go through");
		}
		double smallest = 0;
		try (Loader loader = new Loader(context.processes().url("store"), new PrintWriter(System.out, true))) {
			for (int size : context.sizes()) {
				loader.fill("complaint", "orders", size, List.of("number", "orderNumber"), List.of("dueOn", "due"));
				String id = loader.newest("complaint", "orders").getString("_id").getValue();
				Map<String, Supplier<Round>> contenders = new LinkedHashMap<>();
				contenders.put("page at " + size, () -> reads(context, "/api/complaints/orders?state=CLOSED&size=20"));
				contenders.put("by id at " + size, () -> reads(context, "/api/complaints/orders/" + id));
				Map<String, List<Round>> measured = Rounds.interleaved(context.rounds(), contenders);
				double pages = context.report()
					.rounds(name(), "page at " + size, Rounds.of(measured, "page at " + size), Map.of());
				context.report().rounds(name(), "by id at " + size, Rounds.of(measured, "by id at " + size), Map.of());
				smallest = (smallest == 0) ? pages : smallest;
				context.report().figure(name(), "time of a page, " + size + " / smallest", smallest / pages, "(ratio)");
			}
		}
	}

	private static Round reads(Context context, String path) {
		Caller[] callers = LifeRow.callers(context, context.workers());
		return Round.run(callers.length, context.time(),
				(worker) -> callers[worker].get(OPERATOR, path).status() == 200);
	}

}
