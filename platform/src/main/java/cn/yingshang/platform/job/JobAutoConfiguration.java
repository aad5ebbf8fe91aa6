package cn.yingshang.platform.job;

import java.time.Clock;

import cn.yingshang.platform.store.StoreAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Runs the {@link Job} beans of a service. */
@AutoConfiguration(after = StoreAutoConfiguration.class)
@ConditionalOnProperty("spring.mongodb.uri")
public class JobAutoConfiguration {

	@Bean
	JobRunner jobRunner(ObjectProvider<Job> jobs, Claims claims, Clock clock) {
		return new JobRunner(jobs.orderedStream().toList(), claims, clock);
	}

}
