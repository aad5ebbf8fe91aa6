package cn.yingshang.platform.inbox;

import java.time.Clock;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import cn.yingshang.platform.checkpoint.Checkpoint;
import cn.yingshang.platform.migration.Migration;
import cn.yingshang.platform.store.AggregateStores;
import cn.yingshang.platform.store.StoreAutoConfiguration;
import com.mongodb.client.MongoDatabase;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The inbox of a service: one consumer group over the topics of all its handlers. */
@AutoConfiguration(after = { StoreAutoConfiguration.class, KafkaAutoConfiguration.class })
@ConditionalOnClass(BatchMessageListener.class)
@ConditionalOnProperty({ "spring.mongodb.uri", "spring.kafka.bootstrap-servers" })
@EnableConfigurationProperties(InboxSettings.class)
public class InboxAutoConfiguration {

	/**
	 * Aggregates of one poll are independent: their effects share the store's group
	 * commits, the more of them at once the fewer.
	 */
	private static final int WORKERS = 16;

	@Bean
	InboxStore inboxStore(AggregateStores stores) {
		return new InboxStore(stores);
	}

	@Bean
	Reactions reactions(ObjectProvider<EventHandler<?>> handlers, Clock clock) {
		JsonMapper lenient = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
		return new Reactions(handlers.orderedStream().toList(), lenient, clock);
	}

	@Bean(destroyMethod = "shutdown", defaultCandidate = false)
	ExecutorService inboxWorkers() {
		return Executors.newFixedThreadPool(WORKERS, new CustomizableThreadFactory("inbox-worker-"));
	}

	@Bean
	Inbox inbox(InboxStore store, Reactions reactions, Clock clock, Checkpoint checkpoint,
			@Qualifier("inboxWorkers") ExecutorService workers) {
		return new Inbox(store, reactions, clock, checkpoint, workers);
	}

	@Bean
	@ConditionalOnWebApplication
	ParkedEventsController parkedEventsController(ParkedEvents events) {
		return new ParkedEventsController(events);
	}

	@Bean
	InboxGauges inboxGauges(InboxStore store, InboxLifecycle lifecycle) {
		return new InboxGauges(store, lifecycle);
	}

	@Bean
	ParkedEvents parkedEvents(InboxStore store, Clock clock) {
		return new ParkedEvents(store, clock);
	}

	@Bean
	InboxLifecycle inboxLifecycle(Inbox inbox, Reactions reactions, KafkaProperties kafka, Clock clock,
			ObjectProvider<Topic> own, InboxSettings settings, @Value("${spring.application.name}") String service) {
		TreeSet<String> published = new TreeSet<>();
		own.forEach((topic) -> published.add(topic.name()));
		return new InboxLifecycle(new InboxListener(inbox, clock), reactions.topics(), published,
				consumers(kafka, service), kafka.buildAdminProperties(), settings);
	}

	@Bean
	Migration inboxBySource(MongoDatabase database, Reactions reactions, KafkaProperties kafka,
			@Value("${spring.application.name}") String service) {
		return new InboxBySource(database, reactions.topics(), consumers(kafka, service)::createConsumer,
				Clock.systemUTC());
	}

	private static ConsumerFactory<String, byte[]> consumers(KafkaProperties kafka, String service) {
		Map<String, Object> config = kafka.buildConsumerProperties();
		config.put(ConsumerConfig.GROUP_ID_CONFIG, service);
		config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
		config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
		config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
		config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
		config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
		config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
		return new DefaultKafkaConsumerFactory<>(config, new StringDeserializer(), new ByteArrayDeserializer());
	}

}
