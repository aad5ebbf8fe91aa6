package cn.yingshang.drill.suite;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import cn.yingshang.drill.check.Told;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The suite's topics, read from their beginning and written to as a careless broker
 * would.
 */
public final class Topics {

	private final String servers;

	public Topics(String servers) {
		this.servers = servers;
	}

	/** Every record there is, in the order of its partition. */
	public List<ConsumerRecord<String, byte[]>> records() {
		List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
		try (Consumer<String, byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", this.servers, "enable.auto.commit", "false"), new StringDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.listTopics()
				.entrySet()
				.stream()
				.filter((topic) -> topic.getKey().startsWith("yingshang."))
				.flatMap((topic) -> topic.getValue().stream())
				.map((info) -> new TopicPartition(info.topic(), info.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				if (System.nanoTime() > patience) {
					throw new IllegalStateException("the topics could not be read to their end");
				}
				consumer.poll(Duration.ofMillis(200)).forEach(records::add);
			}
		}
		records.sort(Comparator.comparing((ConsumerRecord<String, byte[]> one) -> one.topic())
			.thenComparing(ConsumerRecord::partition)
			.thenComparing(ConsumerRecord::offset));
		return records;
	}

	/** The same for the checker. */
	public List<Told> told() {
		return records().stream()
			.filter((record) -> header(record.headers(), "ce_sequence") != null)
			.map((record) -> new Told(record.topic(), record.partition(), record.offset(), record.key(),
					Long.parseLong(String.valueOf(header(record.headers(), "ce_sequence"))),
					String.valueOf(header(record.headers(), "ce_id")),
					String.valueOf(header(record.headers(), "ce_type")), header(record.headers(), "ce_chainhead")))
			.toList();
	}

	/** How many records the consumers of these groups have not yet said to be done. */
	public long lag(List<String> groups) {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", this.servers, "default.api.timeout.ms", "5000",
				"request.timeout.ms", "3000"))) {
			Map<String, Map<TopicPartition, OffsetAndMetadata>> done = admin
				.listConsumerGroupOffsets(groups.stream()
					.collect(Collectors.toMap((group) -> group, (group) -> new ListConsumerGroupOffsetsSpec())))
				.all()
				.get();
			Set<TopicPartition> partitions = new HashSet<>();
			done.values().forEach((offsets) -> partitions.addAll(offsets.keySet()));
			Map<TopicPartition, ListOffsetsResultInfo> ends = admin
				.listOffsets(partitions.stream()
					.collect(Collectors.toMap((partition) -> partition, (partition) -> OffsetSpec.latest())))
				.all()
				.get();
			return done.values().stream().mapToLong((offsets) -> lag(offsets, ends)).sum();
		}
		catch (ExecutionException ex) {
			// The broker is away: nobody knows.
			return Long.MAX_VALUE;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Long.MAX_VALUE;
		}
	}

	private static long lag(Map<TopicPartition, OffsetAndMetadata> done,
			Map<TopicPartition, ListOffsetsResultInfo> ends) {
		long lag = 0;
		for (Map.Entry<TopicPartition, OffsetAndMetadata> one : done.entrySet()) {
			ListOffsetsResultInfo end = ends.get(one.getKey());
			lag += (end != null && one.getValue() != null) ? Math.max(0, end.offset() - one.getValue().offset()) : 0;
		}
		return lag;
	}

	/** Brings records again, in the order given. */
	public void again(List<ConsumerRecord<String, byte[]>> records) {
		try (KafkaProducer<String, byte[]> producer = producer()) {
			for (ConsumerRecord<String, byte[]> record : records) {
				producer.send(new ProducerRecord<>(record.topic(), record.partition(), record.key(), record.value(),
						record.headers()));
			}
		}
	}

	/**
	 * Writes a record with the headers of another, but of an aggregate nobody knows and
	 * with this data.
	 */
	public void poison(ConsumerRecord<String, byte[]> like, String aggregate, String id, String data) {
		poison(like, Map.of("ce_subject", aggregate), id, data);
	}

	/** The same with other headers; its key is the id. */
	public void poison(ConsumerRecord<String, byte[]> like, Map<String, String> headers, String id, String data) {
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(like.topic(), id,
				data.getBytes(StandardCharsets.UTF_8));
		for (Header header : like.headers()) {
			String other = headers.get(header.key());
			byte[] value = switch (header.key()) {
				case "ce_id" -> id.getBytes(StandardCharsets.UTF_8);
				case "ce_sequence" -> "1".getBytes(StandardCharsets.UTF_8);
				default -> (other != null) ? other.getBytes(StandardCharsets.UTF_8) : header.value();
			};
			record.headers().add(header.key(), value);
		}
		try (KafkaProducer<String, byte[]> producer = producer()) {
			producer.send(record);
		}
	}

	private KafkaProducer<String, byte[]> producer() {
		return new KafkaProducer<>(Map.of("bootstrap.servers", this.servers, "acks", "all"), new StringSerializer(),
				new ByteArraySerializer());
	}

	public static @Nullable String header(Headers headers, String name) {
		Header header = headers.lastHeader(name);
		return (header != null) ? new String(header.value(), StandardCharsets.UTF_8) : null;
	}

}
