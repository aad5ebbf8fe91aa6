package cn.yingshang.credit.risk;

import java.time.Duration;

import cn.yingshang.platform.inbox.Topic;
import cn.yingshang.platform.job.Job;
import cn.yingshang.platform.store.AggregateStore;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the risk class. */
@Configuration(proxyBeanMethods = false)
class RiskConfiguration {

	@Bean
	Topic riskClassTopic() {
		return new Topic(RiskProfile.TOPIC);
	}

	@Bean
	RiskModel riskModel(RiskSettings settings) {
		return new RiskModel(settings);
	}

	@Bean
	MonthlyRecalculation monthlyRecalculation(AggregateStore<RiskProfile> profiles, RiskProfiles lists,
			RiskModel model) {
		return new MonthlyRecalculation(profiles, lists, model);
	}

	@Bean
	Job riskMonthly(MonthlyRecalculation recalculation) {
		return Job.of(RiskProfile.MONTHLY, Duration.ofMinutes(10), recalculation::run);
	}

}
