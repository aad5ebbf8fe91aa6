package cn.yingshang.platform.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import cn.yingshang.platform.problem.PlatformProblems;
import cn.yingshang.platform.problem.ProblemKind;
import cn.yingshang.platform.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Bounds what a request may weigh, whether it declares a length or not, and how long its
 * body may take; keeps the body so that an idempotent request can be recognised by its
 * hash.
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
		if (isRange(request.getContentType())) {
			refuse(PlatformProblems.UNSUPPORTED_MEDIA_TYPE, "A body has one media type, not a range of them.", request,
					response);
			return;
		}
		Bounds bounds = bounds(request);
		try {
			if (request.getContentLengthLong() > bounds.limit()) {
				throw new BoundedBody.TooLarge(bounds.limit());
			}
			if (this.properties.keepBody()) {
				keep(bounds, request, response, chain);
			}
			else {
				chain.doFilter(new Bounded(request, bounds), response);
			}
		}
		catch (BoundedBody.TooLarge ex) {
			refuse(PlatformProblems.BODY_TOO_LARGE, "The limit here is " + bounds.limit() + " bytes.", request,
					response);
		}
		catch (BoundedBody.TooSlow ex) {
			logger.debug("{} {} took too long", request.getMethod(), request.getRequestURI(), ex);
			refuse(PlatformProblems.BODY_TOO_SLOW, "The limit here is " + bounds.time().toSeconds() + " seconds.",
					request, response);
		}
	}

	/**
	 * A range is for Accept; as the type of a body the framework takes it for a fault.
	 */
	private static boolean isRange(@Nullable String type) {
		return type != null && type.split(";", 2)[0].contains("*");
	}

	private void keep(Bounds bounds, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		KeptBody read;
		try {
			read = KeptBody.read(request, bounds.of(request.getInputStream()));
		}
		catch (BoundedBody.TooLarge | BoundedBody.TooSlow ex) {
			throw ex;
		}
		catch (IOException ex) {
			logger.debug("The body of {} {} broke off", request.getMethod(), request.getRequestURI(), ex);
			refuse(PlatformProblems.MALFORMED_REQUEST, "The body is cut off.", request, response);
			return;
		}
		try (KeptBody body = read) {
			request.setAttribute(ATTRIBUTE, body);
			chain.doFilter(new Replayed(request, body), response);
		}
	}

	private void refuse(ProblemKind kind, String detail, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		response.setHeader("Connection", "close");
		this.writer.write(kind, detail, request, response);
	}

	private Bounds bounds(HttpServletRequest request) {
		PathContainer path = PathContainer.parsePath(request.getRequestURI());
		boolean attachment = this.attachments.stream().anyMatch((pattern) -> pattern.matches(path));
		return attachment ? new Bounds(this.properties.maxAttachment().toBytes(), this.properties.attachmentTime())
				: new Bounds(this.properties.maxBody().toBytes(), this.properties.bodyTime());
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
			return new BoundedBody(this.body.open(), Long.MAX_VALUE, Duration.ofDays(1));
		}

		@Override
		public BufferedReader getReader() throws IOException {
			return new BufferedReader(new InputStreamReader(this.body.open(), charset(this)));
		}

	}

	/** Lets the body through within its bounds. */
	private static final class Bounded extends HttpServletRequestWrapper {

		private final Bounds bounds;

		Bounded(HttpServletRequest request, Bounds bounds) {
			super(request);
			this.bounds = bounds;
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			return this.bounds.of(super.getInputStream());
		}

		@Override
		public BufferedReader getReader() throws IOException {
			return new BufferedReader(new InputStreamReader(getInputStream(), charset(this)));
		}

	}

	/**
	 * What a body may weigh, and how long it may take.
	 *
	 * @param limit most bytes
	 * @param time longest time
	 */
	private record Bounds(long limit, Duration time) {

		BoundedBody of(InputStream body) {
			return new BoundedBody(body, this.limit, this.time);
		}

	}

}
