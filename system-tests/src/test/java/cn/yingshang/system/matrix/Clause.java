package cn.yingshang.system.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who may: one of several alternatives, as {@code access.txt} writes them.
 *
 * @param alternatives of which one must hold
 */
record Clause(List<Alternative> alternatives) {

	static Clause parse(String text, Map<String, List<String>> defined) {
		List<Alternative> alternatives = new ArrayList<>();
		for (String part : text.split("\\|")) {
			String one = part.strip();
			int at = one.indexOf('@');
			if (at < 0) {
				alternatives.add(new Alternative(one, List.of()));
				continue;
			}
			List<String> roles = new ArrayList<>();
			for (String role : one.substring(0, at).split(",")) {
				roles.addAll(defined.getOrDefault(role, List.of(role)));
			}
			alternatives.add(new Alternative(one.substring(at + 1), roles));
		}
		return new Clause(alternatives);
	}

	boolean holds(Caller caller, Specimen specimen) {
		return this.alternatives.stream().anyMatch((one) -> one.holds(caller, specimen));
	}

	/** Whether the caller has any of the roles at all, wherever. */
	boolean mayAsk(Caller caller) {
		return this.alternatives.stream().anyMatch((one) -> one.mayAsk(caller));
	}

	/** The clause as a page says it. */
	String words() {
		return this.alternatives.stream().map(Alternative::words).collect(Collectors.joining("; "));
	}

	/** Roles of which the clause speaks. */
	List<String> roles() {
		return this.alternatives.stream().flatMap((one) -> one.roles().stream()).distinct().toList();
	}

	/** Relations of which the clause speaks. */
	List<String> relations() {
		return this.alternatives.stream()
			.filter((one) -> !one.roles().isEmpty())
			.map(Alternative::relation)
			.distinct()
			.toList();
	}

	/**
	 * One alternative.
	 *
	 * @param relation {@code public}, {@code party}, {@code service:NAME},
	 * {@code anywhere}, or the place that a grant must cover
	 * @param roles of which the grant must have one
	 */
	record Alternative(String relation, List<String> roles) {

		boolean holds(Caller caller, Specimen specimen) {
			if (this.roles.isEmpty()) {
				return switch (this.relation) {
					case "public" -> true;
					case "party" -> caller.enterprise() != null && caller.enterprise().equals(specimen.party());
					default -> this.relation.equals(caller.authority());
				};
			}
			if (this.relation.equals("anywhere")) {
				return caller.holdsAnywhere(this.roles);
			}
			return specimen.places(this.relation).stream().anyMatch((place) -> caller.holds(this.roles, place));
		}

		String words() {
			if (!this.roles.isEmpty()) {
				String roles = String.join(", ", this.roles);
				return switch (this.relation) {
					case "anywhere" -> roles;
					case "keeper" -> roles + " of the keeping department";
					case "organ" -> roles + " of the determining organ";
					case "lead" -> roles + " of the leading department";
					default -> roles + " of the " + this.relation;
				};
			}
			return switch (this.relation) {
				case "public" -> "anybody";
				case "party" -> "the party";
				default -> "`" + this.relation + "`";
			};
		}

		boolean mayAsk(Caller caller) {
			if (this.roles.isEmpty()) {
				return switch (this.relation) {
					case "public" -> true;
					case "party" -> caller.enterprise() != null;
					default -> this.relation.equals(caller.authority());
				};
			}
			return caller.holdsAnywhere(this.roles);
		}

	}

}
