package cn.yingshang.drill.journey;

import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import cn.yingshang.demo.client.NotAsTold;
import cn.yingshang.demo.client.SuiteClient;
import cn.yingshang.demo.client.Unreachable;
import cn.yingshang.drill.history.History;
import cn.yingshang.kernel.time.CityTime;

/** A steady load of several clients, from its start until it is asked to end. */
public final class Traffic implements AutoCloseable {

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final ExecutorService aside = Executors.newCachedThreadPool();

	private final AtomicInteger journeys = new AtomicInteger();

	private final List<String> givenUp = new ArrayList<>();

	private volatile boolean ending;

	private Traffic() {
	}

	/** Sets the clients going. */
	public static Traffic start(int clients, SuiteClient client, History history, Ledger ledger, InstantSource time,
			long seed) {
		Traffic traffic = new Traffic();
		SplittableRandom random = new SplittableRandom(seed);
		String today = CityTime.today(Clock.systemUTC()).toString();
		for (int i = 0; i < clients; i++) {
			Walker walker = new Walker("client-" + i, client, history, time, random.split());
			Journeys journeys = new Journeys(walker, ledger, today, traffic.aside);
			traffic.threads.execute(() -> traffic.walk(journeys));
		}
		return traffic;
	}

	private void walk(Journeys journeys) {
		while (!this.ending) {
			try {
				journeys.walk();
				this.journeys.incrementAndGet();
			}
			catch (GaveUp | NotAsTold | Unreachable ex) {
				synchronized (this.givenUp) {
					this.givenUp.add(String.valueOf(ex.getMessage()));
				}
			}
		}
	}

	/** Journeys that came to their end. */
	public int journeys() {
		return this.journeys.get();
	}

	/** Why journeys ended early. */
	public List<String> givenUp() {
		synchronized (this.givenUp) {
			return List.copyOf(this.givenUp);
		}
	}

	/** Begins no further journey and waits for those under way. */
	@Override
	public void close() {
		this.ending = true;
		this.threads.shutdown();
		try {
			if (!this.threads.awaitTermination(3, TimeUnit.MINUTES)) {
				this.threads.shutdownNow();
				this.threads.awaitTermination(30, TimeUnit.SECONDS);
			}
			this.aside.shutdownNow();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
