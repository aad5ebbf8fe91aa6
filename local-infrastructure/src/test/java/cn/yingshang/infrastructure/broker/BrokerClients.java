package cn.yingshang.infrastructure.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Official clients against a broker under test.
 */
final class BrokerClients {

	private BrokerClients() {
	}

	static void createTopic(String servers, String topic, int partitions) throws InterruptedException {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
			admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static KafkaProducer<String, String> producer(String servers) {
		return new KafkaProducer<>(
				Map.of("bootstrap.servers", servers, "acks", "all", "enable.idempotence", "true", "linger.ms", "0",
						"reconnect.backoff.max.ms", "100", "delivery.timeout.ms", "120000"),
				new StringSerializer(), new StringSerializer());
	}

	static List<ConsumerRecord<String, String>> readAll(String servers, String topic) {
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", servers, "auto.offset.reset", "earliest"), new StringDeserializer(),
				new StringDeserializer())) {
			Collection<TopicPartition> partitions = consumer.partitionsFor(topic)
				.stream()
				.map((info) -> new TopicPartition(topic, info.partition()))
				.toList();
			consumer.assign(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			List<ConsumerRecord<String, String>> found = new ArrayList<>();
			long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
			while (!ends.entrySet().stream().allMatch((end) -> consumer.position(end.getKey()) >= end.getValue())) {
				if (System.nanoTime() > deadline) {
					throw new IllegalStateException("Only " + found.size() + " records could be read");
				}
				consumer.poll(Duration.ofMillis(100)).forEach(found::add);
			}
			return found;
		}
	}

}
