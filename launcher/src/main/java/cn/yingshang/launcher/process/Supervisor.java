package cn.yingshang.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

import cn.yingshang.launcher.health.Probe;

/** Starts processes a few at a time, watches them, and ends them in reverse order. */
public final class Supervisor implements AutoCloseable {

	private static final Duration START_PATIENCE = Duration.ofSeconds(120);

	private static final Duration DUMP_PATIENCE = Duration.ofSeconds(60);

	private static final int DEATHS_ALLOWED = 3;

	private static final int TAIL = 25;

	private final Map<String, Supervised> processes = new LinkedHashMap<>();

	private final Set<Process> training = ConcurrentHashMap.newKeySet();

	private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(4, Threads.daemons("supervisor"));

	private final RunFolder run;

	private final Reports reports;

	private volatile boolean closing;

	public Supervisor(RunFolder run, Reports reports) {
		this.run = run;
		this.reports = reports;
	}

	/**
	 * Starts processes, the next one whenever one of those starting can serve.
	 * @param specs in the order they are wanted
	 * @param slots how many may be starting at a time
	 * @throws StartFailed naming the first that did not come up, with the end of its log
	 */
	public void start(List<ProcessSpec> specs, int slots) {
		each(specs, slots, this::start);
	}

	/**
	 * Runs each process that lacks its class-data archive once, until it can serve, to
	 * have it written when it ends.
	 * @param specs the processes
	 * @param slots how many may run at a time
	 */
	public void train(List<ProcessSpec> specs, int slots) {
		each(specs.stream().filter(ProcessSpec::lacksArchive).toList(), slots, this::train);
	}

	private static void each(List<ProcessSpec> specs, int slots, Consumer<ProcessSpec> action) {
		ExecutorService starting = Executors.newFixedThreadPool(slots, Threads.daemons("starting"));
		try {
			List<CompletableFuture<Void>> starts = specs.stream()
				.map((spec) -> CompletableFuture.runAsync(() -> action.accept(spec), starting))
				.toList();
			CompletableFuture.allOf(starts.toArray(CompletableFuture<?>[]::new)).get();
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof StartFailed failed) ? failed
					: new StartFailed("Can't start: " + ex.getCause(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StartFailed("Interrupted while processes were starting");
		}
		finally {
			starting.shutdownNow();
		}
	}

	private void start(ProcessSpec spec) {
		Supervised process = new Supervised(spec, this.run, this.timer, this.reports);
		synchronized (this) {
			if (this.closing) {
				throw new StartFailed("Ended while starting");
			}
			this.processes.put(spec.name(), process);
		}
		this.reports.starting(spec.name());
		process.start();
		if (!process.awaitReady(START_PATIENCE, DEATHS_ALLOWED)) {
			throw new StartFailed(
					spec.name() + " did not come up. The end of " + spec.log() + ":\n" + LogTail.of(spec.log(), TAIL));
		}
	}

	private void train(ProcessSpec spec) {
		long begun = System.nanoTime();
		Path archive = Objects.requireNonNull(spec.archive());
		Path unfinished = archive.resolveSibling(archive.getFileName() + "." + ProcessHandle.current().pid());
		try {
			Process process = Spawner.spawn(spec, spec.trainingCommand(unfinished));
			this.training.add(process);
			this.run.write(new ProcessRecord(spec.name(), spec.role(), process.pid(),
					process.info().startInstant().orElseThrow(), spec.marker(), spec.port(), spec.url(), spec.version(),
					spec.log().toString(), 0, null));
			Probe probe = Probe.of(spec.role(), spec.url());
			long deadline = begun + START_PATIENCE.toNanos();
			while (process.isAlive() && !this.closing && !probe.check().serving() && System.nanoTime() < deadline) {
				Pause.briefly();
			}
			Ending.end(List.of(process.toHandle()), this.closing ? Duration.ZERO : DUMP_PATIENCE);
			this.training.remove(process);
			if (Files.exists(unfinished)) {
				Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
				this.reports.archived(spec.name(), Duration.ofNanos(System.nanoTime() - begun));
			}
			else {
				this.reports
					.note(spec.name() + " wrote no class-data archive and will start slower; see " + spec.log());
			}
		}
		catch (IOException ex) {
			throw new StartFailed("Can't start " + spec.name() + ": " + ex.getMessage(), ex);
		}
	}

	/** The living process of that name. */
	public synchronized Optional<ProcessHandle> process(String name) {
		return Optional.ofNullable(this.processes.get(name)).flatMap(Supervised::handle);
	}

	/** How often the process of that name was started again. */
	public synchronized int restarts(String name) {
		Supervised process = this.processes.get(name);
		return (process != null) ? process.restarts() : 0;
	}

	@Override
	public void close() {
		List<Supervised> all;
		synchronized (this) {
			this.closing = true;
			all = new ArrayList<>(this.processes.values());
		}
		this.training.forEach(Process::destroyForcibly);
		all.forEach(Supervised::beginEnding);
		for (int stage = Role.LAST_STAGE; stage >= 0; stage--) {
			int now = stage;
			List<Supervised> ending = all.stream().filter((each) -> each.spec().role().stage() == now).toList();
			List<ProcessHandle> handles = ending.stream().map(Supervised::handle).flatMap(Optional::stream).toList();
			List<ProcessHandle> forced = Ending.end(handles, Role.patience(stage));
			forced.forEach((handle) -> this.reports.note("process " + handle.pid() + " had to be forced to end"));
			ending.forEach(Supervised::ended);
		}
		this.timer.shutdownNow();
	}

}
