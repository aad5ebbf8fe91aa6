package cn.yingshang.platform.outbox;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;

import cn.yingshang.platform.checkpoint.Checkpoint;
import cn.yingshang.platform.job.Claims;
import cn.yingshang.platform.observe.Failures;
import cn.yingshang.platform.observe.FailuresAutoConfiguration;
import cn.yingshang.platform.store.AggregateStores;
import cn.yingshang.platform.store.StoreAutoConfiguration;
import com.mongodb.client.MongoDatabase;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/**
 * The outbox of a service: relay, clearing and sweeper, started with it and stopped
 * before its store.
 */
@AutoConfiguration(
		after = { StoreAutoConfiguration.class, KafkaAutoConfiguration.class, FailuresAutoConfiguration.class })
@ConditionalOnClass(KafkaProducer.class)
@ConditionalOnProperty({ "spring.mongodb.uri", "spring.kafka.bootstrap-servers" })
public class OutboxAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	OutboxSettings outboxSettings() {
		return OutboxSettings.standard();
	}

	@Bean(destroyMethod = "close")
	@ConditionalOnMissingBean
	Producer<String, byte[]> eventProducer(KafkaProperties kafka) {
		Map<String, Object> config = new HashMap<>(kafka.buildProducerProperties());
		config.put(ProducerConfig.ACKS_CONFIG, "all");
		config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
		config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
		config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
		config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
		config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
		return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
	}

	@Bean
	OutboxClearing outboxClearing(MongoDatabase database, Failures failures, OutboxSettings settings) {
		return new OutboxClearing(database, failures, settings.clearEvery());
	}

	@Bean(destroyMethod = "shutdown", defaultCandidate = false)
	ExecutorService outboxThreads() {
		return OutboxLifecycle.relayThreads();
	}

	@Bean
	OutboxRelay outboxRelay(Producer<String, byte[]> producer, @Qualifier("outboxThreads") ExecutorService threads,
			OutboxClearing clearing, Failures failures, Checkpoint checkpoint, OutboxSettings settings) {
		return new OutboxRelay(producer, threads, clearing, failures, checkpoint, settings.lanes());
	}

	@Bean
	OutboxGauges outboxGauges(AggregateStores stores, OutboxRelay relay, OutboxSweeper sweeper) {
		return new OutboxGauges(stores::all, relay, sweeper, Clock.systemUTC());
	}

	@Bean
	OutboxSweeper outboxSweeper(AggregateStores stores, OutboxRelay relay, Claims claims, Failures failures,
			OutboxSettings settings) {
		return new OutboxSweeper(stores::all, relay, claims, failures, Clock.systemUTC(), settings);
	}

	@Bean
	OutboxLifecycle outboxLifecycle(@Qualifier("outboxThreads") ExecutorService threads, OutboxRelay relay,
			OutboxClearing clearing, OutboxSweeper sweeper, OutboxSettings settings) {
		return new OutboxLifecycle(threads, relay, clearing, sweeper, settings);
	}

}
