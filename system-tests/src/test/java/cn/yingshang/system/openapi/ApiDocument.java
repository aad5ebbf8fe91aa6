package cn.yingshang.system.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service's committed API document.
 *
 * @param service its name, such as {@code approval-service}
 * @param root the document
 */
public record ApiDocument(String service, JsonNode root) {

	private static final Path FOLDER = Path.of("../docs/openapi");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** Every committed document. */
	public static List<ApiDocument> all() {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.filter((file) -> file.toString().endsWith(".json")).sorted().map(ApiDocument::read).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Every operation of every committed document. */
	public static List<Operation> operations() {
		return all().stream().flatMap((document) -> document.ownOperations().stream()).toList();
	}

	private static ApiDocument read(Path file) {
		try {
			String name = file.getFileName().toString();
			return new ApiDocument(name.substring(0, name.length() - ".json".length()),
					JSON.readTree(Files.readString(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<Operation> ownOperations() {
		List<Operation> operations = new ArrayList<>();
		for (Map.Entry<String, JsonNode> path : this.root.at("/paths").properties()) {
			for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
				if (List.of("get", "post", "put", "patch", "delete").contains(method.getKey())) {
					operations.add(new Operation(this, method.getKey().toUpperCase(Locale.ROOT), path.getKey(),
							method.getValue()));
				}
			}
		}
		return operations;
	}

	/** What a node means: itself, or what its {@code $ref} leads to. */
	public JsonNode resolve(JsonNode node) {
		JsonNode found = node;
		for (int depth = 0; found.has("$ref"); depth++) {
			String reference = found.get("$ref").asString();
			found = this.root.at(reference.substring(1));
			if (depth > 20 || found.isMissingNode()) {
				throw new IllegalStateException(this.service + " has a $ref to nothing: " + reference);
			}
		}
		return found;
	}

}
