package cn.yingshang.credit;

import cn.yingshang.platform.inbox.Topic;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all features share. */
@Configuration(proxyBeanMethods = false)
class CreditConfiguration {

	@Bean
	Topic creditTopic() {
		return new Topic("yingshang.credit");
	}

}
