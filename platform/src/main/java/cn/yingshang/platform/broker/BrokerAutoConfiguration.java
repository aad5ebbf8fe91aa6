package cn.yingshang.platform.broker;

import java.util.Map;

import org.apache.kafka.clients.admin.AdminClientConfig;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/** Health that means "the broker answers", in a service that has one. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnBean(KafkaProperties.class)
public final class BrokerAutoConfiguration {

	private static final int MOST_BACKOFF_MILLIS = 3000;

	@Bean
	KafkaReach kafkaHealthIndicator(KafkaProperties kafka) {
		Map<String, Object> config = kafka.buildAdminProperties();
		config.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, MOST_BACKOFF_MILLIS);
		return new KafkaReach(config);
	}

}
