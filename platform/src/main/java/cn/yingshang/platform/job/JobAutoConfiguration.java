package cn.yingshang.platform.job;

import java.time.Clock;
import java.util.UUID;

import cn.yingshang.platform.observe.Failures;
import cn.yingshang.platform.store.StoreAutoConfiguration;
import com.mongodb.client.MongoDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Runs the {@link Job} beans of a service. */
@AutoConfiguration(after = StoreAutoConfiguration.class)
@ConditionalOnProperty("spring.mongodb.uri")
public class JobAutoConfiguration {

	@Bean
	Claims claims(MongoDatabase database, @Value("${spring.application.name}") String service) {
		return new Claims(database, service + "-" + UUID.randomUUID(), Clock.systemUTC());
	}

	@Bean
	JobRunner jobRunner(ObjectProvider<Job> jobs, Claims claims, Clock clock, Failures failures) {
		return new JobRunner(jobs.orderedStream().toList(), claims, clock, failures);
	}

}
