package cn.yingshang.system.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reference model, read from {@code access.txt}. */
final class AccessModel {

	private static final Pattern ROW = Pattern.compile(
			"(GET|POST|PUT|PATCH|DELETE)\\s+(\\S+)\\s+(\\w+)\\s+(\\w+)(?:\\s+:\\s+(.+?))??(?:\\s+from\\s+([A-Z_,]+))?(\\s+sometimes)?(?:\\s+\\?\\s+(\\S+))?\\s*");

	private final Map<String, List<String>> defined = new LinkedHashMap<>();

	private final Map<String, Clause> seen = new LinkedHashMap<>();

	private final Map<String, List<Rule>> rules = new LinkedHashMap<>();

	private final Map<String, Map<String, Clause>> members = new LinkedHashMap<>();

	private AccessModel(List<String> lines) {
		lines.stream().map(String::strip).filter((line) -> !line.isEmpty() && !line.startsWith("#")).forEach(this::add);
	}

	/** The one model of the suite. */
	static AccessModel ofTheSuite() {
		try (InputStream text = Objects.requireNonNull(AccessModel.class.getResourceAsStream("access.txt"))) {
			return parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static AccessModel parse(String text) {
		return new AccessModel(text.lines().toList());
	}

	private void add(String line) {
		String[] words = line.split("\\s+", 3);
		switch (words[0]) {
			case "define" -> {
				String[] sides = line.substring("define".length()).split("=");
				this.defined.put(sides[0].strip(), List.of(sides[1].strip().split(",")));
			}
			case "kind" ->
				this.seen.put(words[1], Clause.parse((words.length > 2) ? words[2] : "public", this.defined));
			case "member" -> addMember(words[1], words[2]);
			default -> addRow(line);
		}
	}

	private void addMember(String name, String rest) {
		String[] sides = rest.split(":", 2);
		this.members.computeIfAbsent(sides[0].strip(), (kind) -> new LinkedHashMap<>())
			.put(name, Clause.parse(sides[1].strip(), this.defined));
	}

	private void addRow(String line) {
		Matcher row = ROW.matcher(line);
		if (!row.matches() || !this.seen.containsKey(row.group(4))) {
			throw new IllegalArgumentException("not a row of the model: " + line);
		}
		Clause seenBy = Objects.requireNonNull(this.seen.get(row.group(4)));
		Clause who = (row.group(5) != null) ? Clause.parse(row.group(5), this.defined) : seenBy;
		Set<String> from = (row.group(6) != null) ? Set.of(row.group(6).split(",")) : Set.of();
		Rule rule = new Rule(row.group(1) + " " + row.group(2),
				Rule.Type.valueOf(row.group(3).toUpperCase(Locale.ROOT)), row.group(4), who, from, row.group(7) != null,
				(row.group(8) != null) ? row.group(8) : "");
		this.rules.computeIfAbsent(rule.operation(), (key) -> new ArrayList<>()).add(rule);
	}

	/** Operations it has a row for. */
	Set<String> operations() {
		return Set.copyOf(this.rules.keySet());
	}

	/** The rows of an operation: more than one where who may depends on the state. */
	List<Rule> rules(String operation) {
		return this.rules.getOrDefault(operation, List.of());
	}

	/** Whether the caller may know that the document is there. */
	boolean sees(Caller caller, Specimen specimen) {
		return sees(specimen.kind()).holds(caller, specimen);
	}

	/** Members of a kind of document that not everybody who sees it may see. */
	Map<String, Clause> members(String kind) {
		return this.members.getOrDefault(kind, Map.of());
	}

	Clause sees(String kind) {
		return Objects.requireNonNull(this.seen.get(kind), kind);
	}

	/** Whether the caller may use the operation on the document. */
	boolean may(Caller caller, String operation, Specimen specimen) {
		return rules(operation).stream()
			.anyMatch((rule) -> rule.who().holds(caller, specimen) && rule.possibleIn(specimen.state()));
	}

	/** Whether the caller may use the operation on the document in some state. */
	boolean mayInSomeState(Caller caller, String operation, Specimen specimen) {
		return rules(operation).stream().anyMatch((rule) -> rule.who().holds(caller, specimen));
	}

	/** Whether the operation is possible in the document's state, for anybody. */
	boolean possible(String operation, Specimen specimen) {
		return rules(operation).stream().anyMatch((rule) -> rule.possibleIn(specimen.state()));
	}

	/** Operations that are verbs of a kind of document. */
	List<String> verbsOf(String kind) {
		return this.rules.values()
			.stream()
			.map((rows) -> rows.get(0))
			.filter((rule) -> rule.type() == Rule.Type.ACT && rule.kind().equals(kind))
			.map(Rule::operation)
			.toList();
	}

	/** Whether more than role, place and state decides about the operation. */
	boolean sometimes(String operation) {
		return rules(operation).stream().anyMatch(Rule::sometimes);
	}

}
