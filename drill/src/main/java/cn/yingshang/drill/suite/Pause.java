package cn.yingshang.drill.suite;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits. */
public final class Pause {

	private static final Duration LOOK = Duration.ofMillis(200);

	private Pause() {
	}

	public static void of(Duration duration) {
		try {
			Thread.sleep(duration.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted", ex);
		}
	}

	/** Looks until it is so; false when time is up. */
	public static boolean until(Duration patience, BooleanSupplier so) {
		long end = System.nanoTime() + patience.toNanos();
		while (System.nanoTime() < end) {
			if (so.getAsBoolean()) {
				return true;
			}
			of(LOOK);
		}
		return false;
	}

}
