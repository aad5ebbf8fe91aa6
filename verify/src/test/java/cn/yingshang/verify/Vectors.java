package cn.yingshang.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Test vectors of one kind: files, and what a verifier must say of each. */
final class Vectors {

	static final Path FOLDER = Path.of("vectors");

	private final Map<String, byte[]> files = new LinkedHashMap<>();

	private final List<Vector> all = new ArrayList<>();

	private final String ending;

	Vectors(String ending) {
		this.ending = ending;
	}

	Map<String, byte[]> files() {
		return this.files;
	}

	List<Vector> all() {
		return this.all;
	}

	void good(String reason, Object content, String... options) {
		add(Verify.VERIFIED, reason, content, options);
	}

	void bad(String reason, Object content, String... options) {
		add(Verify.DOES_NOT_VERIFY, reason, content, options);
	}

	void unreadable(String reason, Object content, String... options) {
		add(Verify.UNREADABLE, reason, content, options);
	}

	/** A file beside the next vector, such as a list of candidates. */
	String beside(String ending, String content) {
		String name = "%03d.%s".formatted(this.all.size() + 1, ending);
		this.files.put(name, content.getBytes(StandardCharsets.UTF_8));
		return name;
	}

	private void add(int exit, String reason, Object content, String... options) {
		String name = "%03d.%s".formatted(this.all.size() + 1, this.ending);
		byte[] bytes = (content instanceof byte[] raw) ? raw : content.toString().getBytes(StandardCharsets.UTF_8);
		this.files.put(name, bytes);
		this.all.add(new Vector(name, exit, List.of(options), reason));
	}

	/** The index, a vector a line. */
	String index() {
		StringBuilder lines = new StringBuilder("[\n");
		for (Vector vector : this.all) {
			lines.append(lines.length() > 2 ? ",\n" : "").append(Document.JSON.writeValueAsString(vector));
		}
		return lines.append("\n]\n").toString();
	}

	static List<Vector> read(String kind) {
		try {
			return List.of(Document.JSON.readValue(Files.readString(FOLDER.resolve(kind).resolve("index.json")),
					Vector[].class));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The same without the members that are null: they mean the same. */
	static JsonNode withoutNulls(JsonNode node) {
		for (JsonNode value : node.values()) {
			withoutNulls(value);
		}
		if (node instanceof ObjectNode object) {
			List.copyOf(object.propertyNames()).forEach((name) -> {
				if (object.required(name).isNull()) {
					object.remove(name);
				}
			});
		}
		return node;
	}

	/**
	 * One vector.
	 *
	 * @param file its file
	 * @param exit the exit code of a right verifier
	 * @param options further arguments; files stand in the same folder
	 * @param reason why
	 */
	record Vector(String file, int exit, List<String> options, String reason) {

		String[] arguments(String kind) {
			List<String> arguments = new ArrayList<>(List.of(kind, FOLDER.resolve(kind).resolve(this.file).toString()));
			for (String option : this.options) {
				boolean named = option.endsWith(".txt") || option.endsWith(".notice");
				arguments.add(named ? FOLDER.resolve(kind).resolve(option).toString() : option);
			}
			return arguments.toArray(new String[0]);
		}

	}

}
