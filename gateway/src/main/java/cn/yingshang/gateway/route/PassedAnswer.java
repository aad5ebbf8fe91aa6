package cn.yingshang.gateway.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import cn.yingshang.platform.problem.ProblemWriter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** A service's answer on its way to the caller: problems too go through untouched. */
final class PassedAnswer implements ServerResponse {

	private static final Logger logger = LoggerFactory.getLogger(PassedAnswer.class);

	private static final int CHUNK = 8192;

	private static final Duration SOON = Duration.ofSeconds(1);

	private final ClassicHttpResponse answer;

	private final ProblemWriter problems;

	PassedAnswer(ClassicHttpResponse answer, ProblemWriter problems) {
		this.answer = answer;
		this.problems = problems;
	}

	@Override
	public HttpStatusCode statusCode() {
		return HttpStatusCode.valueOf(this.answer.getCode());
	}

	@Override
	public HttpHeaders headers() {
		HttpHeaders headers = new HttpHeaders();
		for (Iterator<Header> all = this.answer.headerIterator(); all.hasNext();) {
			Header header = all.next();
			headers.add(header.getName(), header.getValue());
		}
		return headers;
	}

	@Override
	public MultiValueMap<String, Cookie> cookies() {
		return new LinkedMultiValueMap<>();
	}

	@Override
	public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
			throws IOException {
		Map<String, String> own = own(response);
		try (ClassicHttpResponse open = this.answer; HttpEntity body = open.getEntity()) {
			writeHead(response);
			if (body != null) {
				copy(body.getContent(), response.getOutputStream(), size(body.getContentLength()));
			}
		}
		catch (UpstreamFailure broken) {
			if (response.isCommitted()) {
				// What the caller has is not whole: only a closed connection says so.
				throw new IOException("The answer of " + request.getRequestURI() + " broke off", broken);
			}
			logger.warn("{} {} was answered with a body that broke off", request.getMethod(), request.getRequestURI(),
					broken);
			response.reset();
			own.forEach(response::setHeader);
			if (broken.isBrokenOff()) {
				this.problems.writeLater(broken.kind(), SOON, request, response);
			}
			else {
				this.problems.write(broken.kind(), null, request, response);
			}
		}
		return null;
	}

	/** What was said before the service was asked, such as the budget left. */
	private static Map<String, String> own(HttpServletResponse response) {
		Map<String, String> own = new LinkedHashMap<>();
		response.getHeaderNames().forEach((name) -> own.put(name, response.getHeader(name)));
		return own;
	}

	private void writeHead(HttpServletResponse response) {
		response.setStatus(this.answer.getCode());
		Header connection = this.answer.getFirstHeader(HttpHeaders.CONNECTION);
		String named = (connection != null) ? connection.getValue() : null;
		for (Iterator<Header> all = this.answer.headerIterator(); all.hasNext();) {
			Header header = all.next();
			if (PassedHeaders.toCaller(header.getName(), named)) {
				response.addHeader(header.getName(), header.getValue());
			}
		}
	}

	private static void copy(InputStream source, OutputStream target, int size) throws IOException {
		byte[] chunk = new byte[size];
		for (int n = read(source, chunk); n >= 0; n = read(source, chunk)) {
			target.write(chunk, 0, n);
		}
	}

	private static int read(InputStream source, byte[] chunk) {
		try {
			return source.read(chunk);
		}
		catch (IOException ex) {
			throw UpstreamFailure.of(ex);
		}
	}

	private static int size(long length) {
		return (length > 0 && length < CHUNK) ? (int) length : CHUNK;
	}

}
