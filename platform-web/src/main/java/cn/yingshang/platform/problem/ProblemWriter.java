package cn.yingshang.platform.problem;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import cn.yingshang.platform.observe.Correlation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/** Answers with a problem where no controller is involved: in filters and error pages. */
public final class ProblemWriter {

	private final Problems problems;

	private final JsonMapper json = JsonMapper.builder().build();

	public ProblemWriter(Problems problems) {
		this.problems = problems;
	}

	public Problems problems() {
		return this.problems;
	}

	public void write(ProblemKind kind, @Nullable String detail, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		write(this.problems.of(kind, detail, request), request, response);
	}

	/** A refusal for now, with the time after which to repeat. */
	public void writeLater(ProblemKind kind, Duration retryAfter, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
		write(kind, null, request, response);
	}

	private void write(ProblemDetail problem, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		if (response.isCommitted()) {
			return;
		}
		byte[] body = this.json.writeValueAsBytes(members(problem));
		response.resetBuffer();
		response.setStatus(problem.getStatus());
		response.setHeader(Correlation.HEADER, Correlation.of(request));
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, Problems.languageOf(request));
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setContentLength(body.length);
		if (!UnreadBody.isRead(request)) {
			response.setHeader(HttpHeaders.CONNECTION, "close");
		}
		response.getOutputStream().write(body);
		response.flushBuffer();
	}

	private static Map<String, Object> members(ProblemDetail problem) {
		Map<String, Object> members = new LinkedHashMap<>();
		members.put("type", String.valueOf(problem.getType()));
		members.put("title", String.valueOf(problem.getTitle()));
		members.put("status", problem.getStatus());
		if (problem.getDetail() != null) {
			members.put("detail", problem.getDetail());
		}
		Map<String, Object> properties = problem.getProperties();
		if (properties != null) {
			members.putAll(properties);
		}
		return members;
	}

}
