package cn.yingshang.platform.outbox;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Runs the outbox's threads; on a graceful stop what is under way is finished and cleared
 * first.
 */
public final class OutboxLifecycle implements SmartLifecycle {

	private static final int RELAY_THREADS = 2;

	private static final ThreadFactory THREADS = new CustomizableThreadFactory("outbox-");

	private final ExecutorService relaying;

	private final OutboxRelay relay;

	private final OutboxClearing clearing;

	private final OutboxSweeper sweeper;

	private final OutboxSettings settings;

	private final ScheduledExecutorService sweeping = Executors.newSingleThreadScheduledExecutor(THREADS);

	private @Nullable Thread clearer;

	private volatile boolean running;

	OutboxLifecycle(ExecutorService relaying, OutboxRelay relay, OutboxClearing clearing, OutboxSweeper sweeper,
			OutboxSettings settings) {
		this.relaying = relaying;
		this.relay = relay;
		this.clearing = clearing;
		this.sweeper = sweeper;
		this.settings = settings;
	}

	/** The threads on which a relay sends. */
	static ExecutorService relayThreads() {
		return Executors.newFixedThreadPool(RELAY_THREADS, THREADS);
	}

	@Override
	public void start() {
		Thread thread = THREADS.newThread(this.clearing);
		thread.start();
		this.clearer = thread;
		long every = this.settings.sweepEvery().toMillis();
		this.sweeping.scheduleWithFixedDelay(this.sweeper, every, every, TimeUnit.MILLISECONDS);
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		this.sweeping.shutdownNow();
		try {
			for (int i = 0; i < 60 && this.relay.underWay() > 0; i++) {
				TimeUnit.MILLISECONDS.sleep(50);
			}
			this.relaying.shutdown();
			this.clearing.stop();
			if (this.clearer != null) {
				this.clearer.join(3_000);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return Integer.MIN_VALUE + 1000;
	}

}
