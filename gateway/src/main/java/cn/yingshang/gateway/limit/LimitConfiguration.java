package cn.yingshang.gateway.limit;

import cn.yingshang.platform.problem.ProblemWriter;
import cn.yingshang.platform.security.KnownTokens;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Filter;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Puts a budget before the token check, and one behind it, where it is known who asks.
 */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

	/** After the correlation id, before all that may refuse. */
	private static final int BEFORE_ALL = Ordered.HIGHEST_PRECEDENCE + 5;

	/** After the security filters, before a body is read. */
	private static final int BEFORE_THE_BODY = -50;

	@Bean
	Budgets callerBudgets(LimitSettings settings, MeterRegistry meters) {
		return counted("yingshang.gateway.callers", "Callers whose budget is counted",
				Budgets.ofCallers(settings, Clock.SYSTEM::monotonicTime), meters);
	}

	@Bean
	Budgets refusalBudgets(LimitSettings settings, MeterRegistry meters) {
		return counted("yingshang.gateway.refused.addresses", "Addresses whose refused tokens are counted",
				Budgets.ofRefusals(settings, Clock.SYSTEM::monotonicTime), meters);
	}

	@Bean
	BudgetAnswers budgetAnswers(ProblemWriter writer, MeterRegistry meters) {
		return new BudgetAnswers(writer,
				Counter.builder("yingshang.gateway.limited")
					.description("Requests refused because the caller had spent its budget")
					.register(meters));
	}

	@Bean
	FilterRegistrationBean<AddressFilter> addressFilter(Budgets callerBudgets, Budgets refusalBudgets,
			KnownTokens tokens, BudgetAnswers answers) {
		return at(BEFORE_ALL, new AddressFilter(callerBudgets, refusalBudgets, tokens, answers));
	}

	@Bean
	FilterRegistrationBean<CallerFilter> callerFilter(Budgets callerBudgets, BudgetAnswers answers) {
		return at(BEFORE_THE_BODY, new CallerFilter(callerBudgets, answers));
	}

	private static Budgets counted(String name, String description, Budgets budgets, MeterRegistry meters) {
		Gauge.builder(name, budgets, Budgets::remembered).description(description).register(meters);
		return budgets;
	}

	private static <F extends Filter> FilterRegistrationBean<F> at(int order, F filter) {
		FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
		registration.addUrlPatterns("/api/*", "/v3/api-docs/*");
		registration.setOrder(order);
		return registration;
	}

}
