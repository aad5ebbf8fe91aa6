package cn.yingshang.platform.migration;

import java.time.Clock;
import java.time.Duration;

import cn.yingshang.platform.job.Claims;
import cn.yingshang.platform.store.StoreAutoConfiguration;
import com.mongodb.client.MongoDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Makes the {@link Migration} beans of a service. */
@AutoConfiguration(after = StoreAutoConfiguration.class)
@ConditionalOnProperty("spring.mongodb.uri")
public class MigrationAutoConfiguration {

	private static final Duration LEASE = Duration.ofSeconds(30);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	@Bean
	Migrations migrations(ObjectProvider<Migration> migrations, MongoDatabase database, Claims claims) {
		return new Migrations(migrations.orderedStream().toList(), database, claims, Clock.systemUTC(), LEASE, PAUSE);
	}

}
