package cn.yingshang.system.matrix;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One real document that the matrix is tried on.
 *
 * @param kind what it is, as the model names it
 * @param name what to call it in a report
 * @param id its id
 * @param state its state
 * @param party the enterprise it is about
 * @param places its places by their relation to it
 * @param values further values for paths and queries
 * @param read where it is read, to see its revision and its actions
 */
record Specimen(String kind, String name, String id, String state, @Nullable String party,
		Map<String, List<Place>> places, Map<String, String> values, String read) {

	/** What no document of this kind has in its lists: an id that leads to nothing. */
	static final String UNKNOWN = "01900000-0000-7000-8000-00000000dead";

	List<Place> places(String relation) {
		return this.places.getOrDefault(relation, List.of());
	}

	/** The region of its first place. */
	String region() {
		return this.places.values().stream().flatMap(List::stream).findFirst().orElseThrow().region();
	}

	/** The service that keeps it. */
	String service() {
		return switch (this.read.split("/")[2]) {
			case "approvals" -> "approval-service";
			case "inspections" -> "inspection-service";
			case "complaints" -> "complaint-service";
			default -> "credit-service";
		};
	}

	/** Everything a path or a query may ask for. */
	String value(String placeholder) {
		String value = this.values.get(placeholder);
		if (value != null) {
			return value;
		}
		return switch (placeholder) {
			case "id" -> this.id;
			case "state" -> this.state;
			case "party", "creditCode" -> (this.party != null) ? this.party : "";
			case "region" -> region();
			case "sha256" -> "0".repeat(64);
			default -> throw new IllegalStateException(this.name + " has no " + placeholder);
		};
	}

}
