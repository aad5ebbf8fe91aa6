package cn.yingshang.system.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.yingshang.platform.test.page.GeneratedSection;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rows of {@code docs/events.md}: the examples in {@code contracts/}, the steps of
 * the transition tables that raise each, and the handlers each service's own page names.
 */
class EventsPageTests {

	private static final Path DOCS = Path.of("../docs");

	private static final Path EXAMPLES = Path.of("../contracts/events");

	private static final Pattern HANDLER = Pattern
		.compile("\\| `cn\\.yingshang\\.(\\S+?)(?:\\.v1)?` \\| `(\\S+)` \\| `system:(\\S+)` \\|");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Test
	void listsEveryEventAndNoOther() throws IOException {
		Map<String, List<String>> raised = raised();
		Map<String, List<String>> handled = handled();
		Map<String, String> examples = examples();
		assertThat(raised.keySet()).as("events of the tables have an example each").isEqualTo(examples.keySet());
		assertThat(examples.keySet()).as("what is handled is raised").containsAll(handled.keySet());
		String rows = examples.entrySet()
			.stream()
			.map((one) -> "| " + String.join(" | ", "`" + one.getKey().replaceFirst("\\.", "` | `") + "`",
					String.join("; ", raised.get(one.getKey())), one.getValue(),
					String.join("; ", handled.getOrDefault(one.getKey(), List.of("nobody")))) + " |")
			.collect(Collectors.joining("\n"));
		new GeneratedSection(DOCS.resolve("events.md"), "events")
			.check("| service | name | when | data | who acts on it |\n| --- | --- | --- | --- | --- |\n" + rows);
	}

	/** The members of each example, by service and name. */
	private static Map<String, String> examples() throws IOException {
		try (Stream<Path> files = Files.walk(EXAMPLES)) {
			Map<String, String> found = new TreeMap<>();
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				String name = file.getFileName().toString();
				assertThat(name).matches(".+\\.v[1-9][0-9]*\\.json");
				found.put(file.getParent().getFileName() + "." + name.replaceFirst("(\\.v1)?\\.json$", ""),
						JSON.readTree(Files.readString(file))
							.propertyNames()
							.stream()
							.map((member) -> "`" + member + "`")
							.collect(Collectors.joining(", ")));
			}
			return found;
		}
	}

	private static Map<String, List<String>> raised() throws IOException {
		Map<String, List<String>> found = new TreeMap<>();
		for (StatePage page : StatePage.all()) {
			List<String> events = page.rows().stream().flatMap((row) -> row.events().stream()).distinct().toList();
			for (String event : events) {
				String ownTopic = page.topic().equals("yingshang." + page.service()) ? ""
						: " (topic `" + page.topic() + "`)";
				found.computeIfAbsent(page.service() + "." + event, (key) -> new ArrayList<>())
					.add(page.kind() + ": " + String.join(", ", page.verbsRaising(event)) + ownTopic);
			}
		}
		return found;
	}

	private static Map<String, List<String>> handled() throws IOException {
		Map<String, List<String>> found = new TreeMap<>();
		for (String service : List.of("approval", "complaint", "credit", "inspection")) {
			Map<String, List<String>> names = new TreeMap<>();
			GeneratedSection section = new GeneratedSection(DOCS.resolve("api/" + service + ".md"), "consumed events");
			Matcher rows = HANDLER.matcher(section.read());
			while (rows.find()) {
				names.computeIfAbsent(rows.group(1), (key) -> new ArrayList<>()).add("`" + rows.group(3) + "`");
			}
			assertThat(names).as("handlers of " + service).isNotEmpty();
			names.forEach((event, handlers) -> found.computeIfAbsent(event, (key) -> new ArrayList<>())
				.add(service + " (" + String.join(", ", handlers) + ")"));
		}
		return found;
	}

}
