package cn.yingshang.platform.observe;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** The failures of a service that has a store, and how ops see them. */
@AutoConfiguration
@ConditionalOnProperty("spring.mongodb.uri")
public final class FailuresAutoConfiguration {

	@Bean
	Failures failures(ObjectProvider<MeterRegistry> meters) {
		return new Failures(meters.getIfUnique(), Clock.systemUTC());
	}

	@Bean
	FailuresHealth failuresHealthIndicator(Failures failures) {
		return new FailuresHealth(failures);
	}

	@Bean
	@ConditionalOnWebApplication
	FailuresController failuresController(Failures failures) {
		return new FailuresController(failures);
	}

}
