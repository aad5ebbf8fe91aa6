package cn.yingshang.launcher.process;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes: asked first, then forced. */
public final class Ending {

	private static final Duration REAPING = Duration.ofSeconds(2);

	private Ending() {
	}

	/**
	 * Ends all of them together.
	 * @param patience how long they may take before they are forced
	 * @return those that had to be forced
	 */
	public static List<ProcessHandle> end(Collection<ProcessHandle> processes, Duration patience) {
		processes.forEach(ProcessHandle::destroy);
		await(processes, patience);
		List<ProcessHandle> stubborn = processes.stream().filter(ProcessHandle::isAlive).toList();
		stubborn.forEach(ProcessHandle::destroyForcibly);
		await(stubborn, REAPING);
		return stubborn;
	}

	private static void await(Collection<ProcessHandle> processes, Duration patience) {
		CompletableFuture<?>[] exits = processes.stream()
			.map(ProcessHandle::onExit)
			.toArray(CompletableFuture<?>[]::new);
		try {
			CompletableFuture.allOf(exits).get(patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			// The caller looks who is left.
			return;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
