package cn.yingshang.platform.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

import org.springframework.core.io.ClassPathResource;

/**
 * Shows a request's body as it is sent, where {@code examples/<operationId>.json} has
 * one.
 */
final class RequestExamples implements GlobalOpenApiCustomizer {

	@Override
	public void customise(OpenAPI document) {
		document.getPaths()
			.values()
			.stream()
			.map(PathItem::readOperations)
			.flatMap(List::stream)
			.filter((operation) -> operation.getRequestBody() != null)
			.forEach(RequestExamples::show);
	}

	private static void show(Operation operation) {
		ClassPathResource file = new ClassPathResource("examples/" + operation.getOperationId() + ".json");
		if (!file.exists()) {
			return;
		}
		try (InputStream in = file.getInputStream()) {
			Object example = Json.mapper().readValue(in, Object.class);
			operation.getRequestBody().getContent().values().forEach((body) -> body.setExample(example));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
