package cn.yingshang.platform.observe;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Leaves out store and broker where no address is set for them; Spring Boot would look
 * for them on this machine. Made by Spring Boot by class name.
 */
public final class OptionalParts implements AutoConfigurationImportFilter, EnvironmentAware {

	private static final Set<String> STORE = Set.of(
			"org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
			"org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration",
			"org.springframework.boot.mongodb.autoconfigure.metrics.MongoMetricsAutoConfiguration");

	private static final Set<String> BROKER = Set.of(
			"org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
			"org.springframework.boot.kafka.autoconfigure.metrics.KafkaMetricsAutoConfiguration");

	private @Nullable Environment environment;

	@Override
	public void setEnvironment(Environment environment) {
		this.environment = environment;
	}

	@Override
	public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
		boolean store = isSet("spring.mongodb.uri");
		boolean broker = isSet("spring.kafka.bootstrap-servers");
		boolean[] wanted = new boolean[names.length];
		for (int i = 0; i < names.length; i++) {
			String name = names[i];
			wanted[i] = name == null || ((store || !STORE.contains(name)) && (broker || !BROKER.contains(name)));
		}
		return wanted;
	}

	private boolean isSet(String property) {
		return this.environment == null || this.environment.containsProperty(property);
	}

}
