package cn.yingshang.platform.test.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Whether what went over the wire is what the committed API documents say: the status,
 * every member of the answer, and the body of a request that was accepted.
 */
public final class OpenApiTruth {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final OpenApiTruth COMMITTED = new OpenApiTruth(Path.of("../docs/openapi"));

	private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

	private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

	private final List<Described> described = new ArrayList<>();

	OpenApiTruth(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter((one) -> one.toString().endsWith(".json")).toList()) {
				read(JSON.readTree(Files.readString(file)));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.described.sort(Comparator.comparing(Described::pattern, PathPattern.SPECIFICITY_COMPARATOR));
	}

	/** The documents in {@code docs/openapi}. */
	public static OpenApiTruth committed() {
		return COMMITTED;
	}

	private void read(JsonNode document) {
		ObjectNode components = (ObjectNode) document.path("components");
		components.path("schemas").forEach(OpenApiTruth::close);
		document.path("paths")
			.properties()
			.forEach((path) -> path.getValue()
				.properties()
				.forEach((method) -> this.described
					.add(new Described(PathPatternParser.defaultInstance.parse(path.getKey()),
							method.getKey().toUpperCase(Locale.ROOT), method.getValue(), components))));
	}

	/** A member that is not described is a fault, though clients would ignore it. */
	private static void close(JsonNode schema) {
		if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
			object.put("additionalProperties", false);
		}
	}

	/**
	 * What is not as described.
	 * @param sent the JSON body of the request, empty if it has none
	 * @param answered the JSON body of the answer, empty if it has none
	 */
	public List<String> faults(String method, String path, String sent, int status, String answered) {
		return find(method, path).map((one) -> faults(one, sent, status, answered))
			.orElseGet(() -> (status < 300 && (path.startsWith("/api/") || path.startsWith("/ops/")))
					? List.of(method + " " + path + " is not described and answers " + status) : List.of());
	}

	/** The operation of a request, as method and path template. */
	public Optional<String> operation(String method, String path) {
		return find(method, path).map(Described::key);
	}

	/** Every operation of the documents, as method and path template. */
	public Set<String> operations() {
		return this.described.stream().map(Described::key).collect(Collectors.toCollection(TreeSet::new));
	}

	private Optional<Described> find(String method, String path) {
		PathContainer address = PathContainer.parsePath(path);
		return this.described.stream()
			.filter((one) -> one.method().equals(method) && one.pattern().matches(address))
			.findFirst();
	}

	private List<String> faults(Described operation, String sent, int status, String answered) {
		String where = operation.key() + " " + status;
		JsonNode answer = operation.resolve(operation.node().path("responses").path(String.valueOf(status)));
		if (answer.isMissingNode()) {
			return (status == 304) ? List.of() : List.of(where + " is not described");
		}
		List<String> faults = new ArrayList<>(check(where, operation, answer, answered));
		if (!answered.isEmpty()) {
			JSON.readTree(answered)
				.findValues("_actions")
				.forEach((actions) -> actions.forEach((action) -> action(where, action, faults)));
		}
		if (status < 300) {
			faults.addAll(check(where + " asked", operation, operation.node().path("requestBody"), sent));
		}
		return faults;
	}

	/** An action names the operation that its address is, if it is one. */
	private void action(String where, JsonNode action, List<String> faults) {
		PathContainer address = PathContainer.parsePath(action.path("href").asString(""));
		String operation = this.described.stream()
			.filter((one) -> "POST".equals(one.method()) && one.pattern().matches(address))
			.map((one) -> one.node().path("operationId").asString(""))
			.findFirst()
			.orElse("");
		if (!operation.equals(action.path("operationId").asString(""))) {
			faults.add(where + " names not " + operation + " in the action " + action);
		}
	}

	private List<String> check(String where, Described operation, JsonNode carrier, String body) {
		Optional<JsonNode> schema = carrier.path("content")
			.properties()
			.stream()
			.filter((one) -> one.getKey().endsWith("json"))
			.map((one) -> one.getValue().path("schema"))
			.findFirst();
		if (schema.isEmpty() || body.isEmpty()) {
			return List.of();
		}
		return this.compiled.computeIfAbsent(where, (key) -> compile(schema.get(), operation.components()))
			.validate(body, InputFormat.JSON)
			.stream()
			.map((error) -> where + " " + error)
			.toList();
	}

	private Schema compile(JsonNode schema, ObjectNode components) {
		ObjectNode whole = JSON.createObjectNode();
		whole.set("allOf", JSON.createArrayNode().add(schema));
		whole.set("components", components);
		return this.schemas.getSchema(whole);
	}

	private record Described(PathPattern pattern, String method, JsonNode node, ObjectNode components) {

		String key() {
			return this.method + " " + this.pattern.getPatternString();
		}

		JsonNode resolve(JsonNode node) {
			String reference = node.path("$ref").asString("");
			return reference.isEmpty() ? node : this.components.at(reference.substring("#/components".length()));
		}

	}

}
