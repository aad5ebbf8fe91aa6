package cn.yingshang.system.matrix;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Faults that are found and not mended yet, each by the number of its finding. One that
 * no longer shows must be taken out.
 */
final class KnownFaults {

	private static final Map<String, Pattern> KNOWN = new TreeMap<>(Map.of(
			// who inspects shows the code at the door, who supervises only has to ask
			"XL1", Pattern.compile(Pattern.quote("GET /api/inspections/visits/{id}/entry-code") + " as .*")));

	private KnownFaults() {
	}

	/** Whether a fault of the operation is listed: then everybody tries it. */
	static boolean about(String operation) {
		return KNOWN.values().stream().anyMatch((known) -> known.pattern().startsWith(Pattern.quote(operation)));
	}

	/** Faults that nobody has listed. */
	static List<String> unknown(List<String> faults) {
		return faults.stream()
			.filter((fault) -> KNOWN.values().stream().noneMatch((known) -> known.matcher(fault).matches()))
			.toList();
	}

	/** Findings that show no more. */
	static List<String> gone(List<String> faults) {
		return KNOWN.entrySet()
			.stream()
			.filter((known) -> faults.stream().noneMatch((fault) -> known.getValue().matcher(fault).matches()))
			.map(Map.Entry::getKey)
			.toList();
	}

}
