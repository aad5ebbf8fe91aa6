package cn.yingshang.approval;

import cn.yingshang.platform.inbox.Topic;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all features share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApprovalSettings.class)
class ApprovalConfiguration {

	@Bean
	Topic approvalTopic() {
		return new Topic("yingshang.approval");
	}

}
