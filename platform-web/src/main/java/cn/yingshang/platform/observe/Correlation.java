package cn.yingshang.platform.observe;

import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The id that groups everything one request set in motion, across services, logs and
 * events.
 */
public final class Correlation {

	/** Taken from the caller when well-formed, and always answered. */
	public static final String HEADER = "X-Correlation-Id";

	/** Its name in the logs. */
	public static final String MDC_KEY = "correlation";

	/** The name of an aggregate's id in the logs. */
	public static final String AGGREGATE_MDC_KEY = "aggregate";

	private static final String ATTRIBUTE = Correlation.class.getName();

	private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._:-]{8,64}");

	private Correlation() {
	}

	/** The request's id: the caller's own if it is well-formed, else a new one. */
	public static String of(HttpServletRequest request) {
		if (request.getAttribute(ATTRIBUTE) instanceof String known) {
			return known;
		}
		String given = request.getHeader(HEADER);
		String id = isWellFormed(given) ? given : UUID.randomUUID().toString();
		request.setAttribute(ATTRIBUTE, id);
		return id;
	}

	/** What the present thread's log lines carry, to be handed on to a neighbour. */
	public static @Nullable String current() {
		return MDC.get(MDC_KEY);
	}

	private static boolean isWellFormed(@Nullable String id) {
		return id != null && WELL_FORMED.matcher(id).matches();
	}

}
