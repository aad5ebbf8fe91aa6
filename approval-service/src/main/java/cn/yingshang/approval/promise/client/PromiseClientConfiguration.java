package cn.yingshang.approval.promise.client;

import cn.yingshang.approval.promise.Eligibility;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the line to credit-service. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = CreditStanding.class)
class PromiseClientConfiguration {

	@Bean
	Eligibility eligibility(CreditStanding credit) {
		return new LiveEligibility(credit);
	}

}
