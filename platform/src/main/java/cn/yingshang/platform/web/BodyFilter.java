package cn.yingshang.platform.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import cn.yingshang.platform.problem.PlatformProblems;
import cn.yingshang.platform.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Bounds what a request may weigh, whether it declares a length or not, and keeps the
 * body so that an idempotent request can be recognised by its hash.
 */
final class BodyFilter extends OncePerRequestFilter {

	private static final Logger logger = LoggerFactory.getLogger(BodyFilter.class);

	private static final String ATTRIBUTE = KeptBody.class.getName();

	private final WebProperties properties;

	private final List<PathPattern> attachments;

	private final ProblemWriter writer;

	BodyFilter(WebProperties properties, ProblemWriter writer) {
		this.properties = properties;
		this.attachments = properties.attachmentPaths().stream().map(PathPatternParser.defaultInstance::parse).toList();
		this.writer = writer;
	}

	static Optional<KeptBody> kept(HttpServletRequest request) {
		return Optional.ofNullable((KeptBody) request.getAttribute(ATTRIBUTE));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean bodiless = request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
		if (bodiless && isSafe(request)) {
			chain.doFilter(request, response);
			return;
		}
		long limit = limit(request);
		if (request.getContentLengthLong() > limit) {
			refuse(limit, request, response);
		}
		else if (!this.properties.keepBody()) {
			pass(limit, request, response, chain);
		}
		else {
			keep(limit, request, response, chain);
		}
	}

	private void keep(long limit, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		KeptBody read;
		try {
			read = KeptBody.read(request, limit);
		}
		catch (KeptBody.TooLarge ex) {
			refuse(limit, request, response);
			return;
		}
		catch (IOException ex) {
			logger.debug("The body of {} {} broke off", request.getMethod(), request.getRequestURI(), ex);
			response.setHeader("Connection", "close");
			this.writer.write(PlatformProblems.MALFORMED_REQUEST, "The body is cut off.", request, response);
			return;
		}
		try (KeptBody body = read) {
			request.setAttribute(ATTRIBUTE, body);
			chain.doFilter(new Replayed(request, body), response);
		}
	}

	private void pass(long limit, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(new Bounded(request, limit), response);
		}
		catch (KeptBody.TooLarge ex) {
			refuse(limit, request, response);
		}
	}

	private void refuse(long limit, HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setHeader("Connection", "close");
		this.writer.write(PlatformProblems.BODY_TOO_LARGE, "The limit here is " + limit + " bytes.", request, response);
	}

	private long limit(HttpServletRequest request) {
		PathContainer path = PathContainer.parsePath(request.getRequestURI());
		boolean attachment = this.attachments.stream().anyMatch((pattern) -> pattern.matches(path));
		return (attachment ? this.properties.maxAttachment() : this.properties.maxBody()).toBytes();
	}

	private static boolean isSafe(HttpServletRequest request) {
		return switch (request.getMethod()) {
			case "GET", "HEAD", "OPTIONS" -> true;
			default -> false;
		};
	}

	private static Charset charset(HttpServletRequest request) {
		String named = request.getCharacterEncoding();
		return (named != null && Charset.isSupported(named)) ? Charset.forName(named) : StandardCharsets.UTF_8;
	}

	/** Gives out the kept body, as often as it is asked for. */
	private static final class Replayed extends HttpServletRequestWrapper {

		private final KeptBody body;

		Replayed(HttpServletRequest request, KeptBody body) {
			super(request);
			this.body = body;
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			return new Input(this.body.open(), Long.MAX_VALUE);
		}

		@Override
		public BufferedReader getReader() throws IOException {
			return new BufferedReader(new InputStreamReader(this.body.open(), charset(this)));
		}

	}

	/** Lets the body through, but not more of it than the limit. */
	private static final class Bounded extends HttpServletRequestWrapper {

		private final long limit;

		Bounded(HttpServletRequest request, long limit) {
			super(request);
			this.limit = limit;
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			return new Input(super.getInputStream(), this.limit);
		}

		@Override
		public BufferedReader getReader() throws IOException {
			return new BufferedReader(new InputStreamReader(getInputStream(), charset(this)));
		}

	}

	private static final class Input extends ServletInputStream {

		private final InputStream source;

		private final long limit;

		private long seen;

		private boolean finished;

		Input(InputStream source, long limit) {
			this.source = source;
			this.limit = limit;
		}

		@Override
		public int read() throws IOException {
			int b = this.source.read();
			count((b < 0) ? -1 : 1);
			return b;
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			return count(this.source.read(target, offset, length));
		}

		private int count(int n) throws IOException {
			this.finished = this.finished || n < 0;
			this.seen += Math.max(0, n);
			if (this.seen > this.limit) {
				throw new KeptBody.TooLarge(this.limit);
			}
			return n;
		}

		@Override
		public boolean isFinished() {
			return this.finished;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException("bodies are read by the thread that serves the request");
		}

		@Override
		public void close() throws IOException {
			this.source.close();
		}

	}

}
