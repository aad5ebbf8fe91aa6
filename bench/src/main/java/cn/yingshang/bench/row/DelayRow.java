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

	private static final int WARMING_RATE = 150;

	private static final int MOST_WARMING = 16;

	private static final int AGREEING = 3;

	private static final int WRITERS = 4;

	private static final int LOOKERS = 2;

	/** Who looks more often measures his own load. */
	private static final int LOOK_EVERY_MILLIS = 3;

	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private final AtomicLong refused = new AtomicLong();

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
		warm(context);
		for (int rate : RATES) {
			long[] delays = measure(context, rate, (int) Math.max(10, context.time().toSeconds()));
			context.report().figure(name(), "p50 at " + rate + "/s", at(delays, 0.50), "ms");
			context.report().figure(name(), "p99 at " + rate + "/s", at(delays, 0.99), "ms");
			context.report().figure(name(), "worst at " + rate + "/s", at(delays, 1.0), "ms");
			context.report().figure(name(), "refused at " + rate + "/s", this.refused.getAndSet(0), "");
		}
	}

	/**
	 * Until the median of three spells agrees: what is measured is the suite, not its
	 * compilers.
	 */
	private void warm(Context context) throws Exception {
		double best = Double.MAX_VALUE;
		int agreeing = 0;
		for (int i = 0; i < MOST_WARMING && agreeing < AGREEING; i++) {
			double now = at(measure(context, WARMING_RATE, (int) context.time().toSeconds()), 0.50);
			context.report().line("  warming at %d/s: p50 %.1f ms", WARMING_RATE, now);
			agreeing = (now > best * 0.9 && now < best * 1.1) ? agreeing + 1 : 1;
			best = Math.min(best, now);
		}
	}

	/**
	 * Background writers keep the rate; lookers register one of their own and look until
	 * its effect is there.
	 */
	private long[] measure(Context context, int rate, int seconds) throws Exception {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
		ExecutorService pool = Executors.newFixedThreadPool(WRITERS + LOOKERS);
		List<Callable<long[]>> tasks = new ArrayList<>();
		for (int i = 0; i < WRITERS; i++) {
			tasks.add(() -> write(context, rate / (double) WRITERS, end));
		}
		for (int i = 0; i < LOOKERS; i++) {
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

	private long[] write(Context context, double rate, long end) throws InterruptedException {
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
			if (register(caller, code)) {
				delays.add(delay(caller, code));
			}
			TimeUnit.MILLISECONDS.sleep(20);
		}
		return delays.stream().mapToLong((delay) -> delay).toArray();
	}

	private static long delay(Caller caller, String code) throws IOException, InterruptedException {
		long acknowledged = System.nanoTime();
		while (caller.get("inspector.wjw.210202", "/api/inspections/objects/" + code).status() != 200) {
			if (System.nanoTime() - acknowledged > TimeUnit.SECONDS.toNanos(60)) {
				throw new IllegalStateException("no effect after 60 s for " + code);
			}
			TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
		}
		return System.nanoTime() - acknowledged;
	}

	/** Whether it was accepted; what was not is counted, and told with the figures. */
	private boolean register(Caller caller, String code) {
		try {
			Answer answer = caller.post("credit-officer.fgw.210202", "/api/credit/subjects", null, String.format(
					Locale.ROOT,
					"{\"creditCode\":\"%s\",\"name\":\"大连时延示例有限公司%s\",\"region\":\"210202\",\"industry\":\"F5211\"}",
					code, code.substring(12)));
			if (answer.status() == 201) {
				return true;
			}
		}
		catch (IOException ex) {
			// Counted as any other refusal: a bench must not stop at one.
		}
		this.refused.incrementAndGet();
		return false;
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
		if (sorted.length == 0) {
			return Double.NaN;
		}
		int index = (int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1);
		return sorted[Math.max(index, 0)] / 1e6;
	}

}
