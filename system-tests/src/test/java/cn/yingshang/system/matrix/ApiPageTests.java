package cn.yingshang.system.matrix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import cn.yingshang.platform.test.page.GeneratedSection;
import cn.yingshang.system.openapi.ApiDocument;
import cn.yingshang.system.openapi.Operation;
import cn.yingshang.system.page.StatePage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All calls on a page of {@code docs/api}: what the API document says of each, who may by
 * the model that the matrix tries, and where a verb leads by the transition table.
 */
class ApiPageTests {

	private static final String HEAD = "| call | who | what it does | body → answer | leads to |\n"
			+ "| --- | --- | --- | --- | --- |\n";

	private static final Map<String, String> PAGES = Map.of("visitpart", "inspection-part", "complaint part",
			"complaint-order-part");

	private static final Pattern RULE = Pattern.compile("\\b[A-H]-\\d{2}[ab]?\\b");

	private final AccessModel model = AccessModel.ofTheSuite();

	static List<ApiDocument> documents() {
		return ApiDocument.all();
	}

	@ParameterizedTest
	@MethodSource("documents")
	void listsEveryCall(ApiDocument document) throws IOException {
		Map<String, List<Operation>> byTag = ApiDocument.operations()
			.stream()
			.filter((operation) -> operation.service().equals(document.service()))
			.collect(Collectors.groupingBy((operation) -> operation.node().at("/tags/0").asString(), TreeMap::new,
					Collectors.toList()));
		StringBuilder text = new StringBuilder();
		byTag.forEach((tag, operations) -> {
			text.append("### ").append(tag).append("\n\n").append(HEAD);
			operations.forEach((operation) -> text.append(row(operation)).append('\n'));
			text.append('\n');
		});
		new GeneratedSection(Path.of("../docs/api/" + name(document) + ".md"), "all calls").check(text.toString());
	}

	private static String name(ApiDocument document) {
		return document.service().replace("-service", "");
	}

	private String row(Operation operation) {
		List<Rule> rules = this.model.rules(operation.key());
		return "| " + String.join(" | ", "`" + operation.key() + query(operation) + "`", who(rules),
				linked(operation.node().at("/summary").asString()).replace("|", "\\|").replace("\n", " "),
				exchange(operation), leads(operation, rules)) + " |";
	}

	private static String linked(String text) {
		return RULE.matcher(text)
			.replaceAll((id) -> "[" + id.group() + "](../rules.md#" + id.group().toLowerCase(Locale.ROOT) + ")");
	}

	private static String query(Operation operation) {
		List<String> names = operation.parameters("query")
			.stream()
			.map((parameter) -> parameter.at("/name").asString() + "=")
			.filter((name) -> !name.equals("size=") && !name.equals("after="))
			.toList();
		return names.isEmpty() ? "" : "?" + String.join("&", names);
	}

	private static String who(List<Rule> rules) {
		return rules.stream()
			.map((rule) -> rule.who().words()
					+ ((rules.size() > 1) ? " (in " + String.join(", ", new TreeSet<>(rule.from())) + ")" : ""))
			.collect(Collectors.joining("; "));
	}

	private static String exchange(Operation operation) {
		String body = operation.bodySchema()
			.map((schema) -> "`" + new Shape(operation).of(schema) + "`")
			.or(() -> operation.mediaType().map((type) -> "`" + type + "`"))
			.orElse("");
		String status = operation.statuses().stream().filter((code) -> code.startsWith("2")).findFirst().orElse("");
		String answer = new Shape(operation).name(operation.response(status));
		return (body.isEmpty() ? "" : body + " ") + "→ " + status + (answer.isEmpty() ? "" : " `" + answer + "`");
	}

	private static String leads(Operation operation, List<Rule> rules) {
		Rule rule = rules.get(0);
		if (!operation.path().startsWith("/api/") || rule.kind().equals("none")) {
			return "";
		}
		String service = operation.service().replace("-service", "");
		String page = PAGES.getOrDefault(rule.kind(),
				PAGES.getOrDefault(service + " " + rule.kind(), service + "-" + rule.kind()));
		return switch (rule.type()) {
			case ACT -> String.join(", ", StatePage.named(page).leadsTo(operation.verb()));
			case CREATE -> String.join(", ", StatePage.named(page).beginsIn());
			default -> "";
		};
	}

}
