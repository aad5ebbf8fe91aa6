package cn.yingshang.credit;

import cn.yingshang.kernel.city.CityData;
import cn.yingshang.platform.inbox.Topic;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all features share. */
@Configuration(proxyBeanMethods = false)
class CreditConfiguration {

	@Bean
	Keeper keeper(CityData city) {
		return new Keeper(city.facts().office("credit-keeper"));
	}

	@Bean
	Topic creditTopic() {
		return new Topic("yingshang.credit");
	}

}
