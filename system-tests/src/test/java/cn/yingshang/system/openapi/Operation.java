package cn.yingshang.system.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;

/**
 * One operation of an API document.
 *
 * @param document where it stands
 * @param method GET or POST
 * @param path with its placeholders
 * @param node what the document says about it
 */
public record Operation(ApiDocument document, String method, String path, JsonNode node) {

	private static final String JSON = "application/json";

	/** Method and path, by which it is known everywhere. */
	public String key() {
		return this.method + " " + this.path;
	}

	public String service() {
		return this.document.service();
	}

	public boolean changes() {
		return !this.method.equals("GET");
	}

	/** The last part of the path, which is the verb of an operation that changes. */
	public String verb() {
		return this.path.substring(this.path.lastIndexOf('/') + 1);
	}

	/** Its parameters of one place: path, query or header. */
	public List<JsonNode> parameters(String place) {
		List<JsonNode> found = new ArrayList<>();
		for (JsonNode each : this.node.at("/parameters")) {
			JsonNode parameter = this.document.resolve(each);
			if (parameter.at("/in").asString().equals(place)) {
				found.add(parameter);
			}
		}
		return found;
	}

	public boolean takesHeader(String name) {
		return parameters("header").stream().anyMatch((header) -> header.at("/name").asString().equals(name));
	}

	public boolean takesBody() {
		return this.node.has("requestBody");
	}

	/** The media type of its body, if it takes one. */
	public Optional<String> mediaType() {
		JsonNode content = this.document.resolve(this.node.at("/requestBody")).at("/content");
		return content.isMissingNode() || content.isEmpty() ? Optional.empty()
				: Optional.of(content.propertyNames().iterator().next());
	}

	/** The schema of its JSON body, if it takes one. */
	public Optional<JsonNode> bodySchema() {
		JsonNode body = this.document.resolve(this.node.at("/requestBody")).at("/content").path(JSON).path("schema");
		return body.isMissingNode() ? Optional.empty() : Optional.of(body);
	}

	/** The statuses it may answer with. */
	public Set<String> statuses() {
		return new TreeSet<>(this.node.at("/responses").propertyNames());
	}

	/** What the document says of one status, references followed. */
	public JsonNode response(String status) {
		return this.document.resolve(this.node.at("/responses").path(status));
	}

	/** A body that fits the schema with as little as possible. */
	public JsonNode leastBody() {
		return new Samples(this.document, false).sample(bodySchema().orElseThrow());
	}

	/** A body that fits the schema with every member it may have. */
	public JsonNode fullBody() {
		return new Samples(this.document, true).sample(bodySchema().orElseThrow());
	}

}
