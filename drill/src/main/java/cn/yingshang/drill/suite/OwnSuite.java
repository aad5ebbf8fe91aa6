package cn.yingshang.drill.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A suite of the drill's own, with the faults on the class path, in a temporary folder.
 */
public final class OwnSuite implements AutoCloseable {

	private static final List<String> MEMBERS = List.of("STORE", "BROKER", "ISSUER", "CREDIT", "APPROVAL", "INSPECTION",
			"COMPLAINT");

	/**
	 * Below the ports that outgoing connections take, so that a restart finds its own.
	 */
	private static final int FIRST_PORT = 21000;

	private static final int LAST_PORT = 31000;

	private static final String GATEWAY = "YINGSHANG_PORT_GATEWAY";

	private static final int LINES = 20;

	private final String command;

	private final Path home;

	private final Map<String, String> environment = new HashMap<>();

	private final List<Process> started = new ArrayList<>();

	private final Thread atExit = new Thread(this::end, "end");

	private final boolean keep;

	private boolean ended;

	/**
	 * Starts it and waits until everything can serve.
	 * @param root source tree
	 * @param command the script
	 * @param mistake planted mistake, or nothing
	 * @param keep whether the folder stays, for its logs
	 */
	public OwnSuite(Path root, String command, String mistake, boolean keep) {
		this.command = command;
		this.keep = keep;
		// First of all: once Java is ending it throws, and there is nothing to leave
		// behind.
		Runtime.getRuntime().addShutdownHook(this.atExit);
		try {
			this.home = Files.createTempDirectory("yingshang-drill");
			Files.createDirectories(control());
			List<Integer> ports = freePorts();
			for (int i = 0; i < MEMBERS.size(); i++) {
				this.environment.put("YINGSHANG_PORT_" + MEMBERS.get(i), Integer.toString(ports.get(i)));
			}
			this.environment.put(GATEWAY, Integer.toString(ports.get(MEMBERS.size())));
			this.environment.put("YINGSHANG_HOME", this.home.toString());
			this.environment.put("YINGSHANG_FAULTS_CONTROL", control().toString());
			this.environment.put("YINGSHANG_FAULTS_MISTAKE", mistake);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		try {
			start(root);
		}
		catch (IllegalStateException ex) {
			String log = endOfLog();
			close();
			throw new IllegalStateException(ex.getMessage() + "\n" + log, ex);
		}
	}

	private void start(Path root) {
		if (!hasJar(root.resolve("faults/target"))) {
			try {
				run("build", "faults").waitFor();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException("interrupted", ex);
			}
		}
		Process launcher = run("start", "--with-faults", "--reset", "--port",
				String.valueOf(this.environment.get(GATEWAY)));
		Members members = members();
		boolean ready = Pause.until(Duration.ofMinutes(8),
				() -> !launcher.isAlive() || (Files.exists(this.home.resolve("suite.json"))
						&& Members.ALL.stream().allMatch((name) -> members.pid(name) > 0) && members.serving()));
		if (!ready || !launcher.isAlive()) {
			throw new IllegalStateException("the drill's suite did not start");
		}
	}

	private String endOfLog() {
		try {
			List<String> lines = Files.readAllLines(this.home.resolve("drill-launcher.log"));
			return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
		}
		catch (IOException ex) {
			return "It wrote no log: " + ex.getMessage();
		}
	}

	private static boolean hasJar(Path folder) {
		if (!Files.isDirectory(folder)) {
			return false;
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.anyMatch((file) -> file.toString().endsWith(".jar"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Integer> freePorts() throws IOException {
		List<Integer> found = new ArrayList<>();
		int start = FIRST_PORT + (int) (ProcessHandle.current().pid() * 37 % (LAST_PORT - FIRST_PORT - 1000));
		for (int port = start; port < LAST_PORT && found.size() <= MEMBERS.size(); port++) {
			try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
				found.add(socket.getLocalPort());
			}
			catch (IOException ex) {
				// Somebody has it; the next one will do.
				continue;
			}
		}
		return found;
	}

	/** Nothing is begun any more once the end has begun. */
	private Process run(String... arguments) {
		synchronized (this.started) {
			if (this.ended) {
				throw new IllegalStateException("ended before it had started");
			}
			Process process = begin(arguments);
			this.started.add(process);
			return process;
		}
	}

	private Process begin(String... arguments) {
		List<String> words = new ArrayList<>(List.of(this.command));
		words.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.home.resolve("drill-launcher.log").toFile()));
		builder.environment().putAll(this.environment);
		try {
			return builder.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public Path home() {
		return this.home;
	}

	/** Where crash points are armed. */
	public Path control() {
		return this.home.resolve("control");
	}

	public Members members() {
		return new Members(this.home);
	}

	@Override
	public void close() {
		end();
		try {
			Runtime.getRuntime().removeShutdownHook(this.atExit);
		}
		catch (IllegalStateException ex) {
			// Java is ending already, and with it the hook.
			return;
		}
	}

	/** Leaves no process and no folder, also when it comes in the midst of the start. */
	private void end() {
		List<Process> mine;
		synchronized (this.started) {
			if (this.ended) {
				return;
			}
			this.ended = true;
			mine = List.copyOf(this.started);
		}
		try {
			Set<ProcessHandle> family = new HashSet<>();
			mine.forEach((process) -> process.descendants().forEach(family::add));
			Process stop = begin("stop");
			stop.waitFor(60, TimeUnit.SECONDS);
			for (Process process : mine) {
				process.waitFor(5, TimeUnit.SECONDS);
				process.descendants().forEach(family::add);
				process.destroyForcibly();
			}
			stop.destroyForcibly();
			family.forEach(ProcessHandle::destroyForcibly);
			if (!this.keep) {
				delete();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** A dying process may still write a file; then it is tried again. */
	private void delete() {
		Pause.until(Duration.ofSeconds(10), () -> {
			try (Stream<Path> files = Files.walk(this.home)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.deleteIfExists(file);
				}
			}
			catch (IOException | UncheckedIOException ex) {
				return !Files.exists(this.home);
			}
			return true;
		});
	}

}
