package cn.yingshang.platform.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import cn.yingshang.platform.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * One line a request, with the correlation id that its answer carries: what was asked and
 * answered, and how long it took. Nothing personal stands in it: no query, no caller, and
 * of the address only words.
 */
final class AccessLog extends OncePerRequestFilter {

	static final String LOGGER = "yingshang.access";

	private static final Logger logger = LoggerFactory.getLogger(LOGGER);

	private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{0,30}|");

	private static final int LONGEST = 12;

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !logger.isInfoEnabled() || LoadShedder.isProbe(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long begun = System.nanoTime();
		int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
		try {
			chain.doFilter(request, response);
			status = response.getStatus();
		}
		finally {
			String code = Problems.codeOf(request);
			logger.info("{} {} {}{} {} ms", request.getMethod(), words(request.getRequestURI()), status,
					(code != null) ? " " + code : "", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
		}
	}

	/** Of {@code /cases/4711/accept} what is no word becomes a star. */
	static String words(String address) {
		return Arrays.stream(address.split("/", LONGEST))
			.map((part) -> WORD.matcher(part).matches() ? part : "*")
			.collect(Collectors.joining("/"));
	}

}
