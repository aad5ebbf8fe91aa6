package cn.yingshang.platform.observe;

import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/** Health that means "can serve", and settings that are understood. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
public final class ObserveAutoConfiguration {

	private static final int MOST_BACKOFF_MILLIS = 3000;

	@Bean
	SettingsGuard settingsGuard(ApplicationContext context, ConfigurableEnvironment environment,
			ObjectProvider<KnownSettings> others) {
		return new SettingsGuard(context, environment, others.orderedStream().toList());
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(Admin.class)
	@ConditionalOnBean(KafkaProperties.class)
	static class BrokerHealth {

		@Bean
		KafkaReach kafkaHealthIndicator(KafkaProperties kafka) {
			Map<String, Object> config = kafka.buildAdminProperties();
			config.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, MOST_BACKOFF_MILLIS);
			return new KafkaReach(config);
		}

	}

}
