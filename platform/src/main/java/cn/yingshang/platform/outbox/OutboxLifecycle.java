package cn.yingshang.platform.outbox;

import java.util.concurrent.Executor;
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

	private final OutboxClearing clearing;

	private final OutboxSettings settings;

	private final ThreadFactory threads = new CustomizableThreadFactory("outbox-");

	private final ExecutorService relaying = Executors.newFixedThreadPool(RELAY_THREADS, this.threads);

	private final ScheduledExecutorService sweeping = Executors.newSingleThreadScheduledExecutor(this.threads);

	private @Nullable OutboxSweeper sweeper;

	private @Nullable OutboxRelay relay;

	private @Nullable Thread clearer;

	private volatile boolean running;

	OutboxLifecycle(OutboxClearing clearing, OutboxSettings settings) {
		this.clearing = clearing;
		this.settings = settings;
	}

	Executor executor() {
		return this.relaying;
	}

	void sweepWith(OutboxSweeper sweeper, OutboxRelay relay) {
		this.sweeper = sweeper;
		this.relay = relay;
	}

	@Override
	public void start() {
		Thread thread = this.threads.newThread(this.clearing);
		thread.start();
		this.clearer = thread;
		long every = this.settings.sweepEvery().toMillis();
		if (this.sweeper != null) {
			this.sweeping.scheduleWithFixedDelay(this.sweeper, every, every, TimeUnit.MILLISECONDS);
		}
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		this.sweeping.shutdownNow();
		try {
			for (int i = 0; i < 60 && this.relay != null && this.relay.underWay() > 0; i++) {
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
