package cn.yingshang.system.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A transition table as its page in {@code docs/states} tells it, which the service's own
 * test holds to the code.
 *
 * @param service whose
 * @param kind of aggregate
 * @param topic of its events
 * @param rows its rows
 */
public record StatePage(String service, String kind, String topic, List<Row> rows) {

	private static final Path FOLDER = Path.of("../docs/states");

	private static final Pattern HEAD = Pattern.compile("# (\\S+): (.+?)\n.*?Events go to `([^`]+)`", Pattern.DOTALL);

	/** The page of that name, such as {@code credit-repair}. */
	public static StatePage named(String name) {
		return read(FOLDER.resolve(name + ".md"));
	}

	static List<StatePage> all() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.sorted().map(StatePage::read).toList();
		}
	}

	private static StatePage read(Path file) {
		try {
			String text = Files.readString(file);
			Matcher head = HEAD.matcher(text);
			if (!head.find()) {
				throw new IllegalStateException("no head in " + file);
			}
			List<Row> rows = text.lines().filter((line) -> line.startsWith("| ")).skip(2).map(Row::parse).toList();
			return new StatePage(head.group(1), head.group(2), head.group(3), rows);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** States a verb of a caller leads to; none where it is no step of this table. */
	public List<String> leadsTo(String verb) {
		return this.rows.stream()
			.filter((row) -> row.verb().equals(verb) && !row.from().isEmpty())
			.map(Row::to)
			.distinct()
			.toList();
	}

	/** States a new one may be in. */
	public List<String> beginsIn() {
		return this.rows.stream().filter((row) -> row.from().isEmpty()).map(Row::to).distinct().toList();
	}

	/** The steps that raise an event, each once. */
	Set<String> verbsRaising(String event) {
		return this.rows.stream()
			.filter((row) -> row.events().contains(event))
			.map(Row::verb)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/**
	 * One row.
	 *
	 * @param from the state before; empty for a beginning
	 * @param verb what is done
	 * @param to the state after
	 * @param who may
	 * @param events it raises
	 */
	record Row(String from, String verb, String to, String who, List<String> events) {

		static Row parse(String line) {
			String[] cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
			List<String> events = cells[5].isEmpty() ? List.of() : List.of(cells[5].replace("`", "").split(", "));
			return new Row(cells[1], cells[2], cells[3], cells[4], events);
		}

	}

}
