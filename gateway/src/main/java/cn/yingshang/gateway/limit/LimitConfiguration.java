package cn.yingshang.gateway.limit;

import cn.yingshang.platform.problem.ProblemWriter;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the budgets behind the token check, where it is known who asks. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

	/** After the security filters, before a body is read. */
	private static final int ORDER = -50;

	@Bean
	FilterRegistrationBean<BudgetFilter> budgetFilter(LimitSettings settings, ProblemWriter writer,
			MeterRegistry meters) {
		Budgets budgets = new Budgets(settings, Clock.SYSTEM::monotonicTime);
		Gauge.builder("yingshang.gateway.callers", budgets, Budgets::remembered)
			.description("Callers whose budget is counted")
			.register(meters);
		Counter refused = Counter.builder("yingshang.gateway.limited")
			.description("Requests refused because the caller had spent its budget")
			.register(meters);
		FilterRegistrationBean<BudgetFilter> registration = new FilterRegistrationBean<>(
				new BudgetFilter(budgets, writer, refused));
		registration.addUrlPatterns("/api/*", "/v3/api-docs/*");
		registration.setOrder(ORDER);
		return registration;
	}

}
