package cn.yingshang.platform.web;

import java.io.IOException;

import cn.yingshang.platform.problem.PlatformProblems;
import cn.yingshang.platform.problem.ProblemWriter;
import cn.yingshang.platform.web.refusal.BadInput;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the query once at the edge: the container throws at whoever asks first for a
 * parameter, wherever that is, and says in the message what was sent.
 */
public final class QueryFilter extends OncePerRequestFilter {

	private final ProblemWriter writer;

	QueryFilter(ProblemWriter writer) {
		this.writer = writer;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getQueryString() != null && !isForm(request)) {
			try {
				request.getParameterMap();
			}
			catch (InvalidParameterException ex) {
				this.writer.write(PlatformProblems.BAD_PARAMETER, BadInput.UNREADABLE_QUERY, request, response);
				return;
			}
		}
		chain.doFilter(request, response);
	}

	/**
	 * A form's fields are parameters too, and its body is not to be read here; no handler
	 * takes one.
	 */
	public static boolean isForm(HttpServletRequest request) {
		String type = request.getContentType();
		return type != null && (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/"));
	}

}
