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
import java.util.List;
import java.util.Map;
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

	private final String command;

	private final Path home;

	private final Map<String, String> environment = new HashMap<>();

	private final Process launcher;

	private final Thread atExit = new Thread(this::end, "end");

	private final boolean keep;

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
		try {
			this.home = Files.createTempDirectory("yingshang-drill");
			Files.createDirectories(control());
			List<Integer> ports = freePorts();
			for (int i = 0; i < MEMBERS.size(); i++) {
				this.environment.put("YINGSHANG_PORT_" + MEMBERS.get(i), Integer.toString(ports.get(i)));
			}
			this.environment.put("YINGSHANG_HOME", this.home.toString());
			this.environment.put("YINGSHANG_FAULTS_CONTROL", control().toString());
			this.environment.put("YINGSHANG_FAULTS_MISTAKE", mistake);
			if (!hasJar(root.resolve("faults/target"))) {
				run("build", "faults").waitFor();
			}
			this.launcher = run("start", "--with-faults", "--reset", "--port",
					Integer.toString(ports.get(MEMBERS.size())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		Runtime.getRuntime().addShutdownHook(this.atExit);
		Members members = members();
		boolean ready = Pause.until(Duration.ofMinutes(8),
				() -> !this.launcher.isAlive() || (Files.exists(this.home.resolve("suite.json"))
						&& Members.ALL.stream().allMatch((name) -> members.pid(name) > 0) && members.serving()));
		if (!ready || !this.launcher.isAlive()) {
			String log = this.home.resolve("drill-launcher.log").toString();
			close();
			throw new IllegalStateException("the suite did not start, see " + log);
		}
	}

	private static boolean hasJar(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return false;
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.anyMatch((file) -> file.toString().endsWith(".jar"));
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

	private Process run(String... arguments) throws IOException {
		List<String> words = new ArrayList<>(List.of(this.command));
		words.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.home.resolve("drill-launcher.log").toFile()));
		builder.environment().putAll(this.environment);
		return builder.start();
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

	private void end() {
		try {
			if (this.launcher != null && this.launcher.isAlive()) {
				run("stop").waitFor(30, TimeUnit.SECONDS);
				this.launcher.waitFor(15, TimeUnit.SECONDS);
			}
			if (!this.keep && Files.exists(this.home)) {
				delete(this.home);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void delete(Path folder) throws IOException {
		List<Path> all;
		try (Stream<Path> files = Files.walk(folder)) {
			all = files.sorted(Comparator.reverseOrder()).toList();
		}
		for (Path file : all) {
			Files.deleteIfExists(file);
		}
	}

}
