package cn.yingshang.infrastructure.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class BrokerServerIT {

	private static final String TOPIC = "yingshang.approval";

	@TempDir
	Path folder;

	private final List<Process> started = new ArrayList<>();

	@AfterEach
	void endWhatRuns() throws InterruptedException {
		for (Process process : this.started) {
			process.destroyForcibly().waitFor();
		}
	}

	@Test
	void losesNothingAcknowledgedWhenItIsKilledUnderLoad() throws Exception {
		Random random = new Random(42);
		Process broker = start(0);
		String servers = ready(broker);
		int port = Integer.parseInt(servers.substring(servers.indexOf(':') + 1));
		BrokerClients.createTopic(servers, TOPIC, 4);
		Set<String> acknowledged = ConcurrentHashMap.newKeySet();
		AtomicBoolean running = new AtomicBoolean(true);
		ExecutorService threads = Executors.newFixedThreadPool(3);
		try {
			for (int thread = 0; thread < 3; thread++) {
				String name = "producer-" + thread;
				threads.execute(() -> produce(servers, name, acknowledged, running));
			}
			for (int kill = 0; kill < 3; kill++) {
				int target = acknowledged.size() + 200 + random.nextInt(1000);
				Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> acknowledged.size() >= target);
				broker.destroyForcibly().waitFor();
				broker = start(port);
				assertThat(ready(broker)).isEqualTo(servers);
			}
			int target = acknowledged.size() + 200;
			Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> acknowledged.size() >= target);
		}
		finally {
			running.set(false);
			threads.shutdown();
			assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
		}
		List<ConsumerRecord<String, String>> found = BrokerClients.readAll(servers, TOPIC);
		Set<String> values = found.stream().map(ConsumerRecord::value).collect(Collectors.toSet());
		assertThat(values).containsAll(acknowledged);
		assertThat(found).as("idempotent producers write no event twice").hasSameSizeAs(values);
	}

	@Test
	void endsCleanlyWithinSecondsOnSigterm() throws Exception {
		Process broker = start(0);
		ready(broker);
		broker.destroy();
		assertThat(broker.waitFor(5, TimeUnit.SECONDS)).isTrue();
		assertThat(this.folder.resolve("kafka").resolve(".kafka_cleanshutdown")).exists();
	}

	@Test
	void refusesAFolderThatAnotherProcessUses() throws Exception {
		Process first = start(0);
		ready(first);
		Process second = start(0);
		assertThat(second.waitFor(20, TimeUnit.SECONDS)).isTrue();
		assertThat(second.exitValue()).isEqualTo(2);
		assertThat(Files.readString(errors(second)))
			.contains("Another broker (process " + first.pid() + ") is using the folder");
	}

	@Test
	void isQuiet() throws Exception {
		Process broker = start(0);
		ready(broker);
		broker.destroy();
		assertThat(broker.waitFor(5, TimeUnit.SECONDS)).isTrue();
		assertThat(Files.readAllLines(errors(broker)))
			.noneMatch((line) -> line.contains(" INFO ") || line.contains("SLF4J"));
	}

	private static void produce(String servers, String name, Set<String> acknowledged, AtomicBoolean running) {
		Semaphore inFlight = new Semaphore(50);
		try (KafkaProducer<String, String> producer = BrokerClients.producer(servers)) {
			for (int i = 0; running.get(); i++) {
				String value = name + "-" + i;
				inFlight.acquireUninterruptibly();
				producer.send(new ProducerRecord<>(TOPIC, name + "-" + i % 7, value), (sent, failure) -> {
					if (failure == null) {
						acknowledged.add(value);
					}
					inFlight.release();
				});
			}
		}
	}

	private Process start(int port) throws IOException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				BrokerServer.class.getName(), "--port", Integer.toString(port), "--data", this.folder.toString())
			.redirectError(this.folder.resolve("errors-" + this.started.size()).toFile())
			.start();
		this.started.add(process);
		return process;
	}

	private Path errors(Process process) {
		return this.folder.resolve("errors-" + this.started.indexOf(process));
	}

	private String ready(Process process) throws IOException {
		BufferedReader output = process.inputReader();
		String line = output.readLine();
		assertThat(line).as(() -> "start of the broker: " + errors(process)).startsWith("READY 127.0.0.1:");
		return line.substring("READY ".length());
	}

}
