package cn.yingshang.platform.web;

import java.util.Map;

import cn.yingshang.platform.observe.Correlation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;

import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Names the aggregate of an address such as {@code /cases/{id}} in the log lines of its
 * request.
 */
final class AggregateInLogs implements HandlerInterceptor {

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
				&& variables.get("id") instanceof String id) {
			MDC.put(Correlation.AGGREGATE_MDC_KEY, id);
		}
		return true;
	}

}
