package cn.yingshang.approval;

import java.nio.file.Path;

import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.inbox.Topic;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all features share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApprovalSettings.class)
class ApprovalConfiguration {

	@Bean
	@ConditionalOnMissingBean
	WorkingCalendar workingCalendar(ApprovalSettings settings) {
		Path folder = settings.calendarFolder();
		return (folder != null) ? WorkingCalendar.load(folder) : WorkingCalendar.published();
	}

	@Bean
	Topic approvalTopic() {
		return new Topic("yingshang.approval");
	}

}
