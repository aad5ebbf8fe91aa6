package cn.yingshang.credit.risk;

import java.time.Duration;

import cn.yingshang.platform.inbox.Topic;
import cn.yingshang.platform.job.Job;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the risk class. */
@Configuration(proxyBeanMethods = false)
class RiskConfiguration {

	private static final Scope MONTHLY = SystemScope.named(RiskProfile.MONTHLY);

	@Bean
	Topic riskClassTopic() {
		return new Topic(RiskProfile.TOPIC);
	}

	@Bean
	RiskModel riskModel(RiskSettings settings) {
		return new RiskModel(settings);
	}

	/** Computes every risk class anew once a month (B-50). */
	@Bean
	Job riskMonthly(AggregateStore<RiskProfile> profiles, RiskProfiles lists, RiskModel model) {
		return Job.each(RiskProfile.MONTHLY, Duration.ofMinutes(10), lists::due,
				(found, call) -> profiles.change(found.id(), MONTHLY, call, (now) -> {
					if (!now.nextOn().isAfter(call.today())) {
						now.recalculate(call, model);
					}
				}));
	}

}
