package cn.yingshang.platform.observe;

import io.micrometer.tracing.Span;
import org.jspecify.annotations.Nullable;

/** The W3C trace context as one string, as headers and outbox entries carry it. */
public final class TraceParent {

	public static final String HEADER = "traceparent";

	private static final int LENGTH = 55;

	private static final int BEFORE_SPAN = 35;

	private static final int BEFORE_FLAGS = 52;

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
		return (given != null && isWellFormed(given)) ? given : null;
	}

	/** Asked twice a request, so not by a regular expression. */
	private static boolean isWellFormed(String given) {
		if (given.length() != LENGTH || !given.startsWith("00-")) {
			return false;
		}
		for (int i = 3; i < LENGTH; i++) {
			char c = given.charAt(i);
			boolean fits = (i == BEFORE_SPAN || i == BEFORE_FLAGS) ? c == '-'
					: (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
			if (!fits) {
				return false;
			}
		}
		return true;
	}

}
