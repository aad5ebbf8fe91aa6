package cn.yingshang.platform.openapi;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which schemas of a document clients send, and which they read. */
final class SchemaUse {

	private static final String PREFIX = "#/components/schemas/";

	private final OpenAPI document;

	private final Set<String> asked = new LinkedHashSet<>();

	private final Set<String> answered = new LinkedHashSet<>();

	private SchemaUse(OpenAPI document) {
		this.document = document;
	}

	static SchemaUse of(OpenAPI document) {
		SchemaUse use = new SchemaUse(document);
		document.getPaths()
			.values()
			.stream()
			.map(PathItem::readOperations)
			.flatMap(List::stream)
			.forEach(use::operation);
		return use;
	}

	/** The schemas that no answer has. */
	Stream<Schema<?>> onlyAsked() {
		return this.asked.stream().filter((name) -> !this.answered.contains(name)).map(this::named);
	}

	private void operation(Operation operation) {
		if (operation.getRequestBody() != null) {
			content(operation.getRequestBody().getContent(), this.asked);
		}
		operation.getResponses().values().forEach((answer) -> content(answer.getContent(), this.answered));
	}

	private void content(@Nullable Content content, Set<String> found) {
		Objects.requireNonNullElse(content, new Content())
			.values()
			.stream()
			.map(MediaType::getSchema)
			.forEach((schema) -> follow(schema, found));
	}

	private void follow(@Nullable Schema<?> schema, Set<String> found) {
		if (schema == null) {
			return;
		}
		String reference = schema.get$ref();
		if (reference != null) {
			String name = reference.substring(PREFIX.length());
			if (found.add(name)) {
				follow(named(name), found);
			}
			return;
		}
		follow(schema.getItems(), found);
		if (schema.getAdditionalProperties() instanceof Schema<?> values) {
			follow(values, found);
		}
		if (schema.getProperties() != null) {
			schema.getProperties().values().forEach((property) -> follow((Schema<?>) property, found));
		}
	}

	private Schema<?> named(String name) {
		return Objects.requireNonNull(this.document.getComponents().getSchemas().get(name), name);
	}

}
