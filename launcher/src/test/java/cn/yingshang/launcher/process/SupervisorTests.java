package cn.yingshang.launcher.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class SupervisorTests {

	@TempDir
	Path folder;

	private final Queue<String> told = new ConcurrentLinkedQueue<>();

	private Supervisor supervisor;

	@AfterEach
	void end() {
		if (this.supervisor != null) {
			this.supervisor.close();
		}
	}

	@Test
	void startsInOrderAndEndsEverything() throws IOException {
		ProcessSpec service = spec("credit-service", Role.SERVICE, "obedient");
		ProcessSpec gateway = spec("gateway", Role.GATEWAY, "obedient");
		supervisor().start(List.of(service, gateway), 1);
		assertThat(this.told).containsExactly("starting credit-service", "ready credit-service", "starting gateway",
				"ready gateway");
		List<ProcessRecord> records = run().records();
		assertThat(records).extracting(ProcessRecord::name).containsExactly("credit-service", "gateway");
		List<ProcessHandle> processes = records.stream().map((record) -> record.process().orElseThrow()).toList();

		this.supervisor.close();
		assertThat(processes).noneMatch(ProcessHandle::isAlive);
		assertThat(run().records()).isEmpty();
	}

	@Test
	void startsAgainWhatWasKilled() throws IOException {
		supervisor().start(List.of(spec("credit-service", Role.SERVICE, "obedient")), 2);
		ProcessHandle first = this.supervisor.process("credit-service").orElseThrow();
		first.destroyForcibly();
		await().atMost(Duration.ofSeconds(20))
			.until(() -> this.told.stream().filter("ready credit-service"::equals).count() == 2);
		assertThat(this.told).contains("died credit-service 137 1");
		assertThat(this.supervisor.restarts("credit-service")).isEqualTo(1);
		assertThat(run().record("credit-service").orElseThrow().restarts()).isEqualTo(1);
		assertThat(this.supervisor.process("credit-service").orElseThrow().pid()).isNotEqualTo(first.pid());
	}

	@Test
	void forcesWhatDoesNotEndWhenAsked() throws IOException {
		supervisor().start(List.of(spec("gateway", Role.GATEWAY, "stubborn")), 1);
		ProcessHandle stubborn = this.supervisor.process("gateway").orElseThrow();
		long begun = System.nanoTime();
		this.supervisor.close();
		assertThat(stubborn.isAlive()).isFalse();
		assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
		assertThat(this.told).contains("note process " + stubborn.pid() + " had to be forced to end");
	}

	@Test
	void givesUpOnWhatKeepsDyingAndShowsItsLog() throws IOException {
		ProcessSpec broken = spec("gateway", Role.GATEWAY, "broken");
		assertThatThrownBy(() -> supervisor().start(List.of(broken), 1)).isInstanceOf(StartFailed.class)
			.hasMessageContaining("gateway did not come up")
			.hasMessageContaining("I am broken");
		assertThat(this.told).contains("died gateway 7 1", "died gateway 7 2", "died gateway 7 4");
	}

	@Test
	void writesAnArchiveOnceAndUsesIt() throws IOException {
		ProcessSpec plain = spec("gateway", Role.GATEWAY, "obedient");
		Path archive = this.folder.resolve("gateway.jsa");
		List<String> arguments = List.of(plain.marker(), "-cp", jar().toString(), TinyServer.class.getName(),
				Integer.toString(plain.port()), "obedient");
		ProcessSpec archived = new ProcessSpec(plain.name(), plain.role(), plain.port(), plain.url(), "1",
				plain.marker(), plain.executable(), arguments, Map.of(), plain.log(), archive);
		supervisor().train(List.of(archived), 1);
		this.supervisor.train(List.of(archived), 1);
		this.supervisor.start(List.of(archived), 1);
		assertThat(this.told).containsExactly("archived gateway", "starting gateway", "ready gateway");
		ProcessRecord record = run().record("gateway").orElseThrow();
		assertThat(record.archive()).isEqualTo(archive.toString());
		if (Files.exists(Path.of("/proc/self/maps"))) {
			assertThat(Memory.maps(record.pid(), archive)).isTrue();
		}
	}

	@Test
	void secretsAreNotOnTheCommandLine() throws IOException {
		supervisor().start(List.of(spec("gateway", Role.GATEWAY, "obedient")), 1);
		ProcessHandle process = this.supervisor.process("gateway").orElseThrow();
		assertThat(CommandLines.of(process)).contains("TinyServer").doesNotContain("s3cret");
		await().atMost(Duration.ofSeconds(5))
			.untilAsserted(() -> assertThat(this.folder.resolve("gateway.log")).content().contains("secret is s3cret"));
	}

	private Supervisor supervisor() {
		this.supervisor = new Supervisor(run(), new Recording(this.told));
		return this.supervisor;
	}

	private RunFolder run() {
		return new RunFolder(this.folder.resolve("run"));
	}

	private ProcessSpec spec(String name, Role role, String manner) throws IOException {
		int port;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = socket.getLocalPort();
		}
		String marker = "-Dyingshang.process=" + name + "@" + this.folder;
		return new ProcessSpec(name, role, port, "http://127.0.0.1:" + port, "1", marker,
				Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				List.of(marker, "-Xmx32m", "-XX:+UseSerialGC", "-cp", Path.of("target", "test-classes").toString(),
						TinyServer.class.getName(), Integer.toString(port), manner),
				Map.of("TINY_SECRET", "s3cret"), this.folder.resolve(name + ".log"), null);
	}

	/** Archives are for jars only. */
	private Path jar() throws IOException {
		Path jar = this.folder.resolve("tiny.jar");
		String entry = TinyServer.class.getName().replace('.', '/') + ".class";
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
			out.putNextEntry(new ZipEntry(entry));
			out.write(Files.readAllBytes(Path.of("target", "test-classes").resolve(entry)));
			out.closeEntry();
		}
		return jar;
	}

	/** Writes down what it is told. */
	private record Recording(Queue<String> told) implements Reports {

		@Override
		public void starting(String name) {
			this.told.add("starting " + name);
		}

		@Override
		public void ready(String name, String url, Duration took) {
			this.told.add("ready " + name);
		}

		@Override
		public void died(String name, int exitCode, Duration restartIn, String lastLines) {
			this.told.add("died " + name + " " + exitCode + " " + restartIn.toSeconds());
		}

		@Override
		public void archived(String name, Duration took) {
			this.told.add("archived " + name);
		}

		@Override
		public void note(String line) {
			this.told.add("note " + line);
		}

	}

}
