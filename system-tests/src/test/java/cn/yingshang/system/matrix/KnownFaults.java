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

	/** None now. */
	static final KnownFaults OF_THE_SUITE = new KnownFaults(Map.of());

	private final Map<String, Pattern> known;

	KnownFaults(Map<String, Pattern> known) {
		this.known = new TreeMap<>(known);
	}

	/** Whether a fault of the operation is listed: then everybody tries it. */
	boolean about(String operation) {
		return this.known.values().stream().anyMatch((known) -> known.pattern().startsWith(Pattern.quote(operation)));
	}

	/** Faults that nobody has listed. */
	List<String> unknown(List<String> faults) {
		return faults.stream()
			.filter((fault) -> this.known.values().stream().noneMatch((known) -> known.matcher(fault).matches()))
			.toList();
	}

	/** Findings that show no more. */
	List<String> gone(List<String> faults) {
		return this.known.entrySet()
			.stream()
			.filter((known) -> faults.stream().noneMatch((fault) -> known.getValue().matcher(fault).matches()))
			.map(Map.Entry::getKey)
			.toList();
	}

}
