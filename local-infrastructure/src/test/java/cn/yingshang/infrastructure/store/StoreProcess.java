package cn.yingshang.infrastructure.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A store in a process of its own, with the memory it is meant to live in.
 */
final class StoreProcess implements AutoCloseable {

	static final List<String> JVM = List.of("-Xmx192m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
			"-Xshare:auto");

	private final Process process;

	private final String uri;

	private StoreProcess(Process process, String uri) {
		this.process = process;
		this.uri = uri;
	}

	static StoreProcess start(Path folder) {
		return start(folder, JVM);
	}

	static StoreProcess start(Path folder, List<String> jvm) {
		try {
			Process process = launch(folder, jvm).redirectError(ProcessBuilder.Redirect.INHERIT).start();
			BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
			String line = out.readLine();
			while (line != null && !line.startsWith("READY ")) {
				line = out.readLine();
			}
			if (line == null) {
				throw new IllegalStateException("the store process ended with " + process.waitFor());
			}
			return new StoreProcess(process, line.substring("READY ".length()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static ProcessBuilder launch(Path folder, List<String> jvm) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(jvm);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), StoreServer.class.getName(), "--data",
				folder.toString()));
		return new ProcessBuilder(command);
	}

	String uri() {
		return this.uri;
	}

	Process process() {
		return this.process;
	}

	/** As {@code kill -9} does. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	/** Resident memory in megabytes, -1 where the system does not say. */
	long residentMegabytes() throws IOException {
		Path status = Path.of("/proc/" + this.process.pid() + "/status");
		if (!Files.exists(status)) {
			return -1;
		}
		return Files.readAllLines(status)
			.stream()
			.filter((line) -> line.startsWith("VmRSS:"))
			.map((line) -> line.replaceAll("\\D", ""))
			.mapToLong(Long::parseLong)
			.findFirst()
			.orElse(-1024) / 1024;
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(20, TimeUnit.SECONDS)) {
				this.process.destroyForcibly().waitFor();
			}
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
