package cn.yingshang.platform.openapi;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Writes into every schema what its class implies. A component that may not be null is
 * required. One that may is absent from an answer and never null; a request may leave it
 * out or say null, and says nothing that is unknown. An enum tells what its values are
 * called.
 */
final class SchemaConventions implements GlobalOpenApiCustomizer {

	static final String LABELS = "x-labels";

	private final SchemaNames names;

	private final SchemaLabels labels;

	SchemaConventions(SchemaNames names, SchemaLabels labels) {
		this.names = names;
		this.labels = labels;
	}

	@Override
	public void customise(OpenAPI document) {
		document.getComponents()
			.getSchemas()
			.forEach((name, schema) -> this.names.behind(name).ifPresent((type) -> describe(schema, type)));
		this.labels.bySchema()
			.forEach((name, values) -> label(document.getComponents().getSchemas().get(name), values));
		SchemaUse use = SchemaUse.of(document);
		use.onlyAsked().forEach(SchemaConventions::strict);
	}

	private static void label(@Nullable Schema<?> schema, Map<String, Map<String, String>> values) {
		if (schema != null) {
			schema.addExtension(LABELS, values);
		}
	}

	private static void strict(Schema<?> schema) {
		if (schema.getProperties() == null) {
			return;
		}
		schema.setAdditionalProperties(Boolean.FALSE);
		List<String> required = Objects.requireNonNullElse(schema.getRequired(), List.of());
		schema.getProperties()
			.replaceAll((name, property) -> required.contains(name) ? property : orNull((Schema<?>) property));
	}

	private static Schema<?> orNull(Schema<?> property) {
		if (property.get$ref() != null) {
			return new JsonSchema().addAnyOfItem(property).addAnyOfItem(new JsonSchema().typesItem("null"));
		}
		property.addType("null");
		return property;
	}

	private static void describe(Schema<?> schema, Class<?> type) {
		if (type.isRecord() && schema.getProperties() != null) {
			schema.setRequired(required(schema, type));
		}
	}

	private static List<String> required(Schema<?> schema, Class<?> type) {
		List<String> required = new ArrayList<>(Objects.requireNonNullElse(schema.getRequired(), List.of()));
		always(type).filter(schema.getProperties()::containsKey).forEach(required::add);
		return required.stream().distinct().sorted().toList();
	}

	/** What is always there: of a part that stands unwrapped among others, its own. */
	private static Stream<String> always(Class<?> type) {
		return Arrays.stream(type.getRecordComponents())
			.filter((component) -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
			.flatMap((component) -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
					? always(component.getType()) : Stream.of(property(component)));
	}

	private static String property(RecordComponent component) {
		JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
		return (named != null && !named.value().isEmpty()) ? named.value() : component.getName();
	}

}
