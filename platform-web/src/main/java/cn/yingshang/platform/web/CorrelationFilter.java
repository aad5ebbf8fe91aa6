package cn.yingshang.platform.web;

import java.io.IOException;

import cn.yingshang.platform.observe.Correlation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;

import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request and its answer a correlation id, and its log lines too. */
final class CorrelationFilter extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String id = Correlation.of(request);
		response.setHeader(Correlation.HEADER, id);
		MDC.put(Correlation.MDC_KEY, id);
		try {
			chain.doFilter(request, response);
		}
		finally {
			MDC.remove(Correlation.MDC_KEY);
			MDC.remove(Correlation.AGGREGATE_MDC_KEY);
		}
	}

}
