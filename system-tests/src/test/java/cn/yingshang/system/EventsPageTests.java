package cn.yingshang.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code docs/events.md} lists exactly the events that have an example in
 * {@code contracts/}.
 */
class EventsPageTests {

	private static final Pattern LISTED = Pattern.compile("^\\| `([a-z]+)` \\| `([a-z.]+)` \\|", Pattern.MULTILINE);

	@Test
	void listsEveryEventAndNoOther() throws IOException {
		Path root = Path.of("").toAbsolutePath().getParent();
		Set<String> examples = new TreeSet<>();
		try (Stream<Path> files = Files.walk(root.resolve("contracts/events"))) {
			files.filter((file) -> file.toString().endsWith(".v1.json"))
				.forEach((file) -> examples
					.add(file.getParent().getFileName() + " " + file.getFileName().toString().replace(".v1.json", "")));
		}
		Set<String> listed = new TreeSet<>();
		Matcher rows = LISTED.matcher(Files.readString(root.resolve("docs/events.md")));
		while (rows.find()) {
			listed.add(rows.group(1) + " " + rows.group(2));
		}
		assertThat(listed).isEqualTo(examples).isNotEmpty();
	}

}
