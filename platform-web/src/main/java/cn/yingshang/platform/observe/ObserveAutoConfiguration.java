package cn.yingshang.platform.observe;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;

/** Settings that are understood. */
@AutoConfiguration
public final class ObserveAutoConfiguration {

	@Bean
	SettingsGuard settingsGuard(ApplicationContext context, ConfigurableEnvironment environment,
			ObjectProvider<KnownSettings> others) {
		return new SettingsGuard(context, environment, others.orderedStream().toList());
	}

}
