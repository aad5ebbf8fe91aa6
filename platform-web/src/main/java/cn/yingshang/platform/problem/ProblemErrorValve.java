package cn.yingshang.platform.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import cn.yingshang.platform.observe.Correlation;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Tomcat refuses before any filter runs, such as a broken request line, is a problem
 * too; made by Tomcat by class name.
 */
public final class ProblemErrorValve extends ErrorReportValve {

	private static final Logger logger = LoggerFactory.getLogger(ProblemErrorValve.class);

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		int status = response.getStatus();
		if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		ProblemKind kind = PlatformProblems.forStatus(status);
		Wording told = Wording.of(Language.of(request), kind, kind.when(), Map.of());
		String correlation = Correlation.of(request);
		byte[] body = """
				{"type":"%s","title":"%s","status":%d,"code":"%s","correlation":"%s"}"""
			.formatted(kind.type(), told.title(), status, kind.code(), correlation)
			.getBytes(StandardCharsets.UTF_8);
		try {
			response.setHeader(Correlation.HEADER, correlation);
			response.setHeader("Content-Language", told.language().locale().toLanguageTag());
			response.setContentType("application/problem+json");
			response.setContentLength(body.length);
			response.getOutputStream().write(body);
			response.finishResponse();
		}
		catch (IOException ex) {
			logger.debug("The client left before it could be told {}", kind.code(), ex);
		}
	}

}
