package cn.yingshang.gateway.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the one rule before the platform's. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

	@Bean
	ApiAccess apiAccess(AccessSettings settings) {
		return new ApiAccess(settings);
	}

}
