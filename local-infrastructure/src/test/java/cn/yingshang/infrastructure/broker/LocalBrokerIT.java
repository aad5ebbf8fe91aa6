package cn.yingshang.infrastructure.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class LocalBrokerIT {

	private static final String TOPIC = "yingshang.approval";

	@TempDir
	Path folder;

	@Test
	void deliversWhatWasAcknowledgedInOrderOfTheKey() throws Exception {
		try (LocalBroker broker = LocalBroker.open(this.folder, 0)) {
			BrokerClients.createTopic(broker.bootstrapServers(), TOPIC, 4);
			try (KafkaProducer<String, String> producer = BrokerClients.producer(broker.bootstrapServers())) {
				for (int i = 0; i < 20; i++) {
					producer.send(new ProducerRecord<>(TOPIC, "案件" + i % 2, "𠮷" + i)).get();
				}
			}
			List<String> ofOne = BrokerClients.readAll(broker.bootstrapServers(), TOPIC)
				.stream()
				.filter((found) -> found.key().equals("案件1"))
				.map(ConsumerRecord::value)
				.toList();
			assertThat(ofOne).containsExactly("𠮷1", "𠮷3", "𠮷5", "𠮷7", "𠮷9", "𠮷11", "𠮷13", "𠮷15", "𠮷17",
					"𠮷19");
		}
	}

	@Test
	void keepsRecordsAndCommittedOffsetsAcrossRestartsOnOtherPorts() throws Exception {
		int before;
		try (LocalBroker broker = LocalBroker.open(this.folder, 0)) {
			before = broker.port();
			BrokerClients.createTopic(broker.bootstrapServers(), TOPIC, 1);
			try (KafkaProducer<String, String> producer = BrokerClients.producer(broker.bootstrapServers())) {
				producer.send(new ProducerRecord<>(TOPIC, "a", "first")).get();
				assertThat(pollOne(broker)).isEqualTo("first");
				producer.send(new ProducerRecord<>(TOPIC, "a", "second")).get();
			}
		}
		try (ServerSocket taken = new ServerSocket(before, 1, InetAddress.getLoopbackAddress());
				LocalBroker broker = LocalBroker.open(this.folder, 0)) {
			assertThat(broker.port()).isNotEqualTo(taken.getLocalPort());
			assertThat(BrokerClients.readAll(broker.bootstrapServers(), TOPIC)).hasSize(2);
			assertThat(pollOne(broker)).isEqualTo("second");
		}
	}

	@Test
	void keepsEventsForEverAndCreatesNoTopicByAccident() throws Exception {
		try (LocalBroker broker = LocalBroker.open(this.folder, 0);
				Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
			BrokerClients.createTopic(broker.bootstrapServers(), TOPIC, 1);
			ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
			assertThat(admin.describeConfigs(List.of(topic)).all().get().get(topic).get("retention.ms").value())
				.isEqualTo("-1");
			assertThatExceptionOfType(ExecutionException.class)
				.isThrownBy(() -> admin.describeTopics(List.of("misspelt")).allTopicNames().get())
				.withCauseInstanceOf(UnknownTopicOrPartitionException.class);
		}
	}

	@Test
	void answersOnTheLoopbackAddressOnly() throws Exception {
		try (LocalBroker broker = LocalBroker.open(this.folder, 0)) {
			assertThat(reachable(InetAddress.getByName("127.0.0.1"), broker.port())).isTrue();
			for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
				for (InetAddress address : Collections.list(network.getInetAddresses())) {
					if (!address.isLoopbackAddress()) {
						assertThat(reachable(address, broker.port())).as("%s", address).isFalse();
					}
				}
			}
		}
	}

	@Test
	void refusesASecondBrokerOnTheSameFolder() {
		try (LocalBroker first = LocalBroker.open(this.folder, 0)) {
			assertThat(first.port()).isPositive();
			assertThatIllegalStateException().isThrownBy(() -> LocalBroker.open(this.folder, 0))
				.withMessageContaining("process " + ProcessHandle.current().pid())
				.withMessageContaining(this.folder.toString());
		}
	}

	@Test
	void namesAPortThatIsTakenAndLeavesTheFolderFree() throws Exception {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			assertThatIllegalStateException().isThrownBy(() -> LocalBroker.open(this.folder, taken.getLocalPort()))
				.withMessageContaining("Port " + taken.getLocalPort());
		}
		try (LocalBroker broker = LocalBroker.open(this.folder, 0)) {
			assertThat(broker.port()).isPositive();
		}
	}

	@Test
	void startsOnAFolderWhoseFormattingWasCutOff() throws Exception {
		LocalBroker.open(this.folder, 0).close();
		Files.delete(this.folder.resolve("kafka").resolve("meta.properties"));
		try (LocalBroker broker = LocalBroker.open(this.folder, 0)) {
			BrokerClients.createTopic(broker.bootstrapServers(), TOPIC, 1);
		}
	}

	@Test
	@Timeout(60)
	void doesNotEndTheJvmThatHostsItWhenItsDiskFails() throws Exception {
		List<String> fatal = new CopyOnWriteArrayList<>();
		try (LocalBroker broker = LocalBroker.open(this.folder, 0, fatal::add);
				Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
			FileSystemUtils.deleteRecursively(this.folder.resolve("kafka"));
			admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)));
			Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !fatal.isEmpty());
		}
	}

	private static String pollOne(LocalBroker broker) {
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", broker.bootstrapServers(), "group.id", "inspection", "auto.offset.reset",
						"earliest", "enable.auto.commit", "false", "max.poll.records", "1"),
				new StringDeserializer(), new StringDeserializer())) {
			consumer.subscribe(List.of(TOPIC));
			String value = Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
				var found = consumer.poll(Duration.ofMillis(100)).iterator();
				return found.hasNext() ? found.next().value() : "";
			}, (found) -> !found.isEmpty());
			consumer.commitSync();
			return value;
		}
	}

	private static boolean reachable(InetAddress address, int port) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(address, port), 1000);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
