package cn.yingshang.platform.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

import cn.yingshang.kernel.id.Ids;
import cn.yingshang.kernel.id.Uuid7Ids;
import cn.yingshang.platform.aggregate.Sealer;
import cn.yingshang.platform.checkpoint.Checkpoint;
import cn.yingshang.platform.event.Outbox;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * The store of a service: its one database with majority, journalled writes and majority
 * reads set in code (decision 2).
 */
@AutoConfiguration(after = MongoAutoConfiguration.class)
@ConditionalOnClass(MongoClient.class)
@ConditionalOnProperty("spring.mongodb.uri")
public class StoreAutoConfiguration {

	static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);

	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	@ConditionalOnMissingBean
	Ids ids(Clock clock) {
		return new Uuid7Ids(clock, new SecureRandom());
	}

	@Bean
	MongoClientSettingsBuilderCustomizer durableWrites() {
		return (settings) -> settings.writeConcern(DURABLE)
			.readConcern(ReadConcern.MAJORITY)
			.retryWrites(false)
			.applyToClusterSettings((cluster) -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
			.applyToSocketSettings(
					(socket) -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS));
	}

	@Bean
	@ConditionalOnMissingBean
	MongoDatabase database(MongoClient client, @Value("${spring.application.name}") String service) {
		MongoDatabase database = client.getDatabase(service.replace("-service", ""));
		DurabilityCheck.require(client);
		return database.withWriteConcern(DURABLE).withReadConcern(ReadConcern.MAJORITY);
	}

	@Bean
	@ConditionalOnMissingBean
	Checkpoint checkpoint() {
		return Checkpoint.NONE;
	}

	@Bean
	AggregateStores aggregateStores(MongoDatabase database, Ids ids, ObjectProvider<Outbox> outbox,
			Checkpoint checkpoint) {
		Sealer sealer = new Sealer(ids, JsonMapper.builder().build());
		return new AggregateStores(database, sealer, outbox.getIfAvailable(() -> Outbox.NONE), checkpoint);
	}

}
