package cn.yingshang.launcher.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The compose file as an engine reads it, with extensions merged in. */
final class ComposeFile {

	static final Path ROOT = Places.findRoot();

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:[-?][^}]*)?}");

	private final Map<String, Object> content;

	private ComposeFile(Map<String, Object> content) {
		this.content = content;
	}

	static ComposeFile read() {
		try {
			LoaderOptions options = new LoaderOptions();
			options.setAllowDuplicateKeys(false);
			return new ComposeFile(new Yaml(new SafeConstructor(options)).load(text()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String text() throws IOException {
		return Files.readString(ROOT.resolve("docker-compose.yml"));
	}

	Map<String, Object> content() {
		return this.content;
	}

	Map<String, Map<String, Object>> services() {
		Map<String, Map<String, Object>> services = new TreeMap<>();
		map(this.content.get("services")).forEach((name, service) -> services.put(name, map(service)));
		return services;
	}

	/** The variables it takes from {@code .env}, and whether it insists on each. */
	static Map<String, Boolean> variables() throws IOException {
		Map<String, Boolean> variables = new TreeMap<>();
		Matcher matcher = VARIABLE.matcher(text());
		while (matcher.find()) {
			String rest = matcher.group(2);
			variables.put(matcher.group(1), rest != null && rest.startsWith(":?"));
		}
		return variables;
	}

	static Map<String, String> environment(Map<String, Object> service) {
		Map<String, String> environment = new TreeMap<>();
		map(service.getOrDefault("environment", Map.of()))
			.forEach((name, value) -> environment.put(name, String.valueOf(value)));
		return environment;
	}

	@SuppressWarnings("unchecked")
	static Map<String, Object> map(Object value) {
		return (Map<String, Object>) value;
	}

	static List<String> texts(Object value) {
		return (value instanceof List<?> list) ? list.stream().map(String::valueOf).toList() : List.of();
	}

	/** The files below a folder of the tree, relative to the tree. */
	static List<Path> files(Path folder, String ending) throws IOException {
		if (!Files.isDirectory(folder)) {
			return new ArrayList<>();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(ending)).toList();
		}
	}

}
