package cn.yingshang.platform.observe;

import java.util.regex.Pattern;

import io.micrometer.tracing.Span;
import org.jspecify.annotations.Nullable;

/** The W3C trace context as one string, as headers and outbox entries carry it. */
public final class TraceParent {

	public static final String HEADER = "traceparent";

	private static final Pattern FORM = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

	private TraceParent() {
	}

	/** The span's context; null when the tracer is switched off. */
	public static @Nullable String of(Span span) {
		String trace = span.context().traceId();
		String id = span.context().spanId();
		String sampled = Boolean.TRUE.equals(span.context().sampled()) ? "01" : "00";
		return wellFormed("00-" + trace + "-" + id + "-" + sampled);
	}

	public static @Nullable String wellFormed(@Nullable String given) {
		return (given != null && FORM.matcher(given).matches()) ? given : null;
	}

}
