package cn.yingshang.bench.row;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import cn.yingshang.bench.load.Connection.Answer;
import cn.yingshang.kernel.id.CreditCode;

/**
 * From the acknowledged write in one service until its effect can be read in another: a
 * subject registered with credit, seen by the inspection service, at a steady rate of
 * events.
 */
final class DelayRow implements Row {

	private static final int[] RATES = { 10, 100, 300 };

	private static final int LOOKERS = 4;

	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private final AtomicLong number = new AtomicLong(System.currentTimeMillis() % 20_000_000);

	@Override
	public String name() {
		return "delay";
	}

	@Override
	public String about() {
		return "from an acknowledged write to its effect in another service, at 10, 100 and 300 events a second";
	}

	@Override
	public void run(Context context) throws Exception {
		measure(context, 50, 5);
		for (int rate : RATES) {
			long[] delays = measure(context, rate, (int) Math.max(10, context.time().toSeconds()));
			context.report().figure(name(), "p50 at " + rate + "/s", at(delays, 0.50), "ms");
			context.report().figure(name(), "p99 at " + rate + "/s", at(delays, 0.99), "ms");
			context.report().figure(name(), "worst at " + rate + "/s", at(delays, 1.0), "ms");
		}
	}

	/**
	 * Background writers keep the rate; lookers register one of their own and look until
	 * its effect is there.
	 */
	private long[] measure(Context context, int rate, int seconds) throws Exception {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
		ExecutorService pool = Executors.newFixedThreadPool(LOOKERS + LOOKERS);
		List<Callable<long[]>> tasks = new ArrayList<>();
		for (int i = 0; i < LOOKERS; i++) {
			tasks.add(() -> write(context, rate / (double) LOOKERS, end));
			tasks.add(() -> look(context, end));
		}
		try {
			List<Long> all = new ArrayList<>();
			for (Future<long[]> one : pool.invokeAll(tasks)) {
				Arrays.stream(one.get()).forEach(all::add);
			}
			return all.stream().mapToLong((delay) -> delay).sorted().toArray();
		}
		finally {
			pool.shutdownNow();
		}
	}

	private long[] write(Context context, double rate, long end) throws IOException, InterruptedException {
		Caller caller = new Caller(context.gateway(), context.tokens());
		long gap = (long) (1e9 / rate);
		for (long next = System.nanoTime(); next < end; next += gap) {
			long wait = next - System.nanoTime();
			if (wait > 0) {
				TimeUnit.NANOSECONDS.sleep(wait);
			}
			register(caller, code());
		}
		return new long[0];
	}

	private long[] look(Context context, long end) throws IOException, InterruptedException {
		Caller caller = new Caller(context.gateway(), context.tokens());
		List<Long> delays = new ArrayList<>();
		while (System.nanoTime() < end) {
			String code = code();
			register(caller, code);
			long acknowledged = System.nanoTime();
			while (caller.get("inspector.wjw.210202", "/api/inspections/objects/" + code).status() != 200) {
				if (System.nanoTime() - acknowledged > TimeUnit.SECONDS.toNanos(20)) {
					throw new IllegalStateException("no effect after 20 s for " + code);
				}
				TimeUnit.MILLISECONDS.sleep(1);
			}
			delays.add(System.nanoTime() - acknowledged);
			TimeUnit.MILLISECONDS.sleep(20);
		}
		return delays.stream().mapToLong((delay) -> delay).toArray();
	}

	private static void register(Caller caller, String code) throws IOException {
		Answer answer = caller
			.post("credit-officer.fgw.210202", "/api/credit/subjects", null, String.format(Locale.ROOT,
					"{\"creditCode\":\"%s\",\"name\":\"大连时延示例有限公司%s\",\"region\":\"210202\",\"industry\":\"F5211\"}",
					code, code.substring(12)));
		if (answer.status() != 201) {
			throw new IllegalStateException("registration answered " + answer);
		}
	}

	private String code() {
		StringBuilder text = new StringBuilder();
		long rest = this.number.incrementAndGet();
		for (int i = 0; i < 5; i++) {
			text.append(ALPHABET.charAt((int) (rest % ALPHABET.length())));
			rest /= ALPHABET.length();
		}
		return CreditCode.complete("91210202" + CreditCode.completeOrganisationCode("MAW" + text)).value();
	}

	private static double at(long[] sorted, double share) {
		int index = (int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1);
		return sorted[Math.max(index, 0)] / 1e6;
	}

}
