package cn.yingshang.platform.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.call.RequestKey;
import cn.yingshang.platform.observe.Correlation;
import cn.yingshang.platform.observe.TraceParent;
import cn.yingshang.platform.problem.PlatformProblems;
import cn.yingshang.platform.security.ActorView;
import cn.yingshang.platform.security.CallerToken;
import cn.yingshang.platform.web.refusal.BadInput;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Builds the {@link Call} of a request: who, when, under which key and against which
 * revision.
 */
final class CallResolver implements HandlerMethodArgumentResolver {

	static final String KEY_HEADER = "Idempotency-Key";

	private static final Pattern KEY = Pattern.compile("[!-~]{8,128}");

	private static final Pattern STRONG_TAG = Pattern.compile("\"([0-9]{1,18})\"");

	private final Clock clock;

	private final ActorView view;

	private final @Nullable Tracer tracer;

	CallResolver(Clock clock, ActorView view, @Nullable Tracer tracer) {
		this.clock = clock;
		this.view = view;
		this.tracer = tracer;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Call.class;
	}

	@Override
	public Call resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest webRequest, @Nullable WebDataBinderFactory binderFactory) {
		HttpServletRequest request = ActorResolver.servlet(webRequest);
		CallerToken caller = ActorResolver.caller(request);
		boolean changes = parameter.hasMethodAnnotation(Changes.class);
		boolean keyed = changes || parameter.hasMethodAnnotation(Creates.class)
				|| parameter.hasMethodAnnotation(Adds.class);
		return new Call(this.view.apply(caller.actor()), this.clock.instant().truncatedTo(ChronoUnit.MILLIS), null,
				keyed ? key(request, caller) : null, Correlation.of(request), traceparent(request),
				changes ? revision(request) : null);
	}

	private static @Nullable RequestKey key(HttpServletRequest request, CallerToken caller) {
		String key = request.getHeader(KEY_HEADER);
		if (key == null) {
			if (!"POST".equals(request.getMethod())) {
				return null;
			}
			throw BadInput.of(PlatformProblems.IDEMPOTENCY_KEY_REQUIRED, "Send the header " + KEY_HEADER + ".");
		}
		if (!KEY.matcher(key).matches()) {
			throw BadInput.field(PlatformProblems.BAD_REQUEST, KEY_HEADER, "form", "8 to 128 visible ASCII characters");
		}
		String hash = BodyFilter.kept(request)
			.orElseThrow(() -> new IllegalStateException("yingshang.web.keep-body is off, so no key can be checked"))
			.hash();
		return new RequestKey(caller.client() + "|" + caller.actor().subject(), key, hash);
	}

	private static long revision(HttpServletRequest request) {
		String tag = request.getHeader(HttpHeaders.IF_MATCH);
		if (tag == null) {
			throw BadInput.of(PlatformProblems.PRECONDITION_REQUIRED,
					"Send the ETag you have read in the header " + HttpHeaders.IF_MATCH + ".");
		}
		Matcher strong = STRONG_TAG.matcher(tag);
		if (!strong.matches()) {
			throw BadInput.field(PlatformProblems.BAD_REQUEST, HttpHeaders.IF_MATCH, "form",
					"one strong entity tag such as \"7\"");
		}
		return Long.parseLong(strong.group(1));
	}

	private @Nullable String traceparent(HttpServletRequest request) {
		Span span = (this.tracer != null) ? this.tracer.currentSpan() : null;
		if (span == null) {
			return TraceParent.wellFormed(request.getHeader(TraceParent.HEADER));
		}
		return TraceParent.of(span);
	}

}
