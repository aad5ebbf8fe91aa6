package cn.yingshang.bench.row;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import cn.yingshang.bench.load.Round;
import cn.yingshang.bench.load.Rounds;
import cn.yingshang.bench.load.Unit;
import cn.yingshang.bench.suite.Loader;

/**
 * Full lives through the gateway with tokens, at several numbers of stored cases, next to
 * the raw driver doing the same document writes; and the same under ten times the
 * workers.
 */
final class LifeRow implements Row {

	private static final int BURST = 10;

	static final List<String> ORDER_KEYS = List.of("orderNumber", "phoneMac");

	static final List<String> ORDER_DATES = List.of("dueOn", "followUpOn");

	private final Kind kind;

	LifeRow(Kind kind) {
		this.kind = kind;
	}

	static LifeRow complaint() {
		return new LifeRow(new Kind("complaint", "complaint-service", "complaint", "orders", 6, ORDER_KEYS, ORDER_DATES,
				ComplaintLife::live));
	}

	static LifeRow approval() {
		return new LifeRow(new Kind("approval", "approval-service", "approval", "cases", 3,
				List.of("caseNumber", "licenceNumber"), List.of("dueOn"), ApprovalLife::live));
	}

	@Override
	public String name() {
		return this.kind.name();
	}

	@Override
	public String about() {
		return "full lives of a " + this.kind.name() + " through the gateway, beside the raw driver's same writes";
	}

	@Override
	public boolean sized() {
		return true;
	}

	@Override
	public void run(Context context) throws Exception {
		Caller first = new Caller(context.gateway(), context.tokens());
		if (this.kind.name().equals("approval")) {
			ApprovalLife.prepare(first);
		}
		if (!this.kind.life().live(first)) {
			throw new IllegalStateException("a single " + this.kind.name() + " life does not go through");
		}
		try (Loader loader = new Loader(context.processes().url("store"), new PrintWriter(System.out, true))) {
			loader.fill(this.kind.database(), this.kind.collection(), context.size(), this.kind.unique(),
					this.kind.dated());
			measure(context, loader, context.size());
		}
	}

	private void measure(Context context, Loader loader, int size) {
		Caller[] callers = callers(context, context.workers() * BURST);
		Unit life = (worker) -> this.kind.life().live(callers[worker]);
		try (RawWrites raw = new RawWrites(context.processes().url("store"), this.kind.database(),
				loader.newest(this.kind.database(), this.kind.collection()))) {
			Map<String, Supplier<Round>> contenders = new LinkedHashMap<>();
			Cost cost = new Cost(context, this.kind.service());
			contenders.put("lives at " + size, () -> cost.of(() -> Round.run(context.workers(), context.time(), life)));
			contenders.put("raw writes",
					() -> Round.run(context.workers(), context.time(), raw.life(this.kind.replaces())));
			Map<String, List<Round>> measured = Rounds.interleaved(context.rounds(), contenders);
			double lives = context.report()
				.rounds(name(), "lives at " + size, Rounds.of(measured, "lives at " + size), cost.perUnit());
			double writes = context.report().rounds(name(), "raw writes", Rounds.of(measured, "raw writes"), Map.of());
			context.report().figure(name(), "lives / raw at " + size, lives / writes, "(ratio)");
			Round burst = Round.run(context.workers() * BURST, context.time(), life);
			context.report().rounds(name(), "10x burst at " + size, List.of(burst), Map.of());
			Round after = Round.run(context.workers(), Duration.ofSeconds(3), life);
			context.report().rounds(name(), "right after the burst", List.of(after), Map.of());
		}
	}

	static Caller[] callers(Context context, int count) {
		Caller[] callers = new Caller[count];
		for (int i = 0; i < count; i++) {
			callers[i] = new Caller(context.gateway(), context.tokens());
		}
		return callers;
	}

	/** What a life consists of. */
	private record Kind(String name, String service, String database, String collection, int replaces,
			List<String> unique, List<String> dated, Life life) {
	}

	/** One life. */
	@FunctionalInterface
	interface Life {

		boolean live(Caller caller) throws IOException;

	}

}
