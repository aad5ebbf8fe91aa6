package cn.yingshang.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import cn.yingshang.launcher.health.Probe;
import org.jspecify.annotations.Nullable;

/** One process, started again whenever it ends without having been asked to. */
final class Supervised {

	private static final int TAIL = 15;

	private final ProcessSpec spec;

	private final RunFolder run;

	private final ScheduledExecutorService timer;

	private final Reports reports;

	private final Probe probe;

	private final Backoff backoff = new Backoff();

	private @Nullable Process process;

	private long startedNanos;

	private int restarts;

	private boolean ending;

	Supervised(ProcessSpec spec, RunFolder run, ScheduledExecutorService timer, Reports reports) {
		this.spec = spec;
		this.run = run;
		this.timer = timer;
		this.reports = reports;
		this.probe = Probe.of(spec.role(), spec.url());
	}

	ProcessSpec spec() {
		return this.spec;
	}

	synchronized int restarts() {
		return this.restarts;
	}

	synchronized void start() {
		if (this.ending) {
			return;
		}
		try {
			Process started = Spawner.spawn(this.spec, this.spec.command());
			this.process = started;
			this.startedNanos = System.nanoTime();
			this.run.write(record(started));
			started.onExit().thenAcceptAsync(this::ended, this.timer);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Can't start " + this.spec.name(), ex);
		}
	}

	/** Asks until the process serves; the answer is false when time is up. */
	boolean awaitReady(Duration patience, int deathsAllowed) {
		long begun = System.nanoTime();
		long deadline = begun + patience.toNanos();
		while (System.nanoTime() < deadline && restarts() < deathsAllowed && !isEnding()) {
			if (isAlive() && this.probe.check().serving()) {
				this.reports.ready(this.spec.name(), this.spec.url(), Duration.ofNanos(System.nanoTime() - begun));
				return true;
			}
			Pause.briefly();
		}
		return false;
	}

	/** From now on the process is not started again. */
	synchronized void beginEnding() {
		this.ending = true;
	}

	void ended() {
		this.run.remove(this.spec.name());
	}

	synchronized Optional<ProcessHandle> handle() {
		return Optional.ofNullable(this.process).map(Process::toHandle).filter(ProcessHandle::isAlive);
	}

	private synchronized boolean isAlive() {
		return this.process != null && this.process.isAlive();
	}

	private synchronized boolean isEnding() {
		return this.ending;
	}

	private synchronized void ended(Process dead) {
		if (this.ending) {
			return;
		}
		Duration ran = Duration.ofNanos(System.nanoTime() - this.startedNanos);
		Duration wait = this.backoff.after(ran);
		this.restarts++;
		this.reports.died(this.spec.name(), dead.exitValue(), wait, LogTail.of(this.spec.log(), TAIL));
		this.timer.schedule(this::restart, wait.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void restart() {
		if (isEnding()) {
			return;
		}
		this.reports.starting(this.spec.name());
		start();
		this.timer.execute(() -> awaitReady(Duration.ofMinutes(1), Integer.MAX_VALUE));
	}

	private ProcessRecord record(Process started) {
		Instant since = started.info().startInstant().orElseGet(Instant::now);
		String archive = (this.spec.archive() != null && !this.spec.lacksArchive()) ? this.spec.archive().toString()
				: null;
		return new ProcessRecord(this.spec.name(), this.spec.role(), started.pid(), since, this.spec.marker(),
				this.spec.port(), this.spec.url(), this.spec.version(), this.spec.log().toString(), this.restarts,
				archive);
	}

}
