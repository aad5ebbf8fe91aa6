package cn.yingshang.demo.seed;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import cn.yingshang.demo.client.NotAsTold;
import cn.yingshang.demo.client.Reply;
import cn.yingshang.demo.client.Session;
import cn.yingshang.demo.client.SuiteClient;

/**
 * Puts the demonstration data into the running suite, through its public API, with a
 * progress display.
 */
public final class Seeding {

	private static final int AT_ONCE = 4;

	private static final List<String> INSPECTING = List.of("scjg", "gaj", "wjw", "xfj", "yjj", "sthj", "whly", "rsj",
			"cgj");

	private final SuiteClient client;

	private final PrintWriter out;

	public Seeding(SuiteClient client, PrintWriter out) {
		this.client = client;
		this.out = out;
	}

	/**
	 * Registers the enterprises and makes sure of officers and catalogue; says how many
	 * were new.
	 */
	public void run(List<Enterprise> enterprises) {
		long start = System.nanoTime();
		Session bureau = this.client.as("credit-officer.fgw.210200");
		int fresh = each("enterprises", enterprises, (enterprise) -> register(bureau, enterprise));
		this.out.printf("enterprises: %d, of which %d new%n", enterprises.size(), fresh);
		count("catalogue items", "/api/approvals/items");
		count("check items", "/api/inspections/items");
		for (String department : INSPECTING) {
			Reply officers = this.client.as("head." + department + ".210202").get("/api/inspections/officers?size=100");
			this.out.printf("officers of %s in 210202: %d%n", department,
					officers.expect(200).body().at("/items").size());
		}
		this.out.printf("seeded in %.1f s%n", (System.nanoTime() - start) / 1e9);
		this.out.flush();
	}

	private void count(String what, String path) {
		Reply reply = this.client.as("").get(path).expect(200);
		this.out.printf("%s: %d%n", what,
				reply.body().isArray() ? reply.body().size() : reply.body().at("/items").size());
	}

	private static boolean register(Session bureau, Enterprise enterprise) {
		Reply reply = bureau.create(
				"/api/credit/subjects", Map.of("creditCode", enterprise.creditCode(), "name", enterprise.name(),
						"region", enterprise.region(), "industry", enterprise.industry()),
				"seed-" + enterprise.creditCode());
		reply.expect(201);
		return reply.body().at("/timeline").size() <= 1 && !reply.replayed();
	}

	private int each(String what, List<Enterprise> all, Work work) {
		ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
		AtomicInteger done = new AtomicInteger();
		List<Callable<Boolean>> tasks = new ArrayList<>();
		all.forEach((one) -> tasks.add(() -> {
			boolean fresh = work.on(one);
			int count = done.incrementAndGet();
			if (count % 100 == 0 || count == all.size()) {
				this.out.printf("%s %d/%d%n", what, count, all.size());
				this.out.flush();
			}
			return fresh;
		}));
		try {
			int fresh = 0;
			for (Future<Boolean> one : pool.invokeAll(tasks)) {
				fresh += one.get() ? 1 : 0;
			}
			return fresh;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new NotAsTold("interrupted");
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException failure) ? failure : new IllegalStateException(ex);
		}
		finally {
			pool.shutdownNow();
		}
	}

	private interface Work {

		boolean on(Enterprise enterprise);

	}

}
