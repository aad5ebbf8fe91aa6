package cn.yingshang.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one round measured.
 *
 * @param units done as they should
 * @param errors that were not
 * @param seconds it took
 * @param latencies of the units in nanoseconds, sorted
 */
public record Round(long units, long errors, double seconds, long[] latencies) {

	/** Runs a unit in a closed loop with so many workers for so long. */
	public static Round run(int workers, Duration time, Unit unit) {
		ExecutorService pool = Executors.newFixedThreadPool(workers);
		AtomicLong errors = new AtomicLong();
		long start = System.nanoTime();
		long end = start + time.toNanos();
		List<Future<long[]>> running = new ArrayList<>();
		for (int i = 0; i < workers; i++) {
			int worker = i;
			running.add(pool.submit(() -> work(worker, end, unit, errors)));
		}
		try {
			List<long[]> parts = new ArrayList<>();
			for (Future<long[]> one : running) {
				parts.add(one.get());
			}
			double seconds = (System.nanoTime() - start) / 1e9;
			long[] all = parts.stream().flatMapToLong(Arrays::stream).sorted().toArray();
			return new Round(all.length, errors.get(), seconds, all);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		finally {
			pool.shutdownNow();
		}
	}

	private static long[] work(int worker, long end, Unit unit, AtomicLong errors) {
		long[] taken = new long[1024];
		int count = 0;
		while (System.nanoTime() < end) {
			long begin = System.nanoTime();
			boolean good;
			try {
				good = unit.run(worker);
			}
			catch (IOException ex) {
				good = false;
			}
			if (!good) {
				errors.incrementAndGet();
				continue;
			}
			if (count == taken.length) {
				taken = Arrays.copyOf(taken, count * 2);
			}
			taken[count++] = System.nanoTime() - begin;
		}
		return Arrays.copyOf(taken, count);
	}

	public double perSecond() {
		return this.units / this.seconds;
	}

	/** The latency in milliseconds that this share of the units stayed under. */
	public double percentile(double share) {
		if (this.latencies.length == 0) {
			return Double.NaN;
		}
		int index = (int) Math.min(this.latencies.length - 1, Math.ceil(share * this.latencies.length) - 1);
		return this.latencies[Math.max(index, 0)] / 1e6;
	}

}
