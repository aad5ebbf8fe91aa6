package cn.yingshang.platform.openapi;

import java.util.List;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Writes {@link Descriptions} into the document, where no annotation has said it already.
 * A member that is a schema of its own is described there.
 */
final class DocumentDescriptions implements GlobalOpenApiCustomizer {

	private final Descriptions descriptions;

	DocumentDescriptions(Descriptions descriptions) {
		this.descriptions = descriptions;
	}

	@Override
	public void customise(OpenAPI document) {
		document.getPaths()
			.values()
			.stream()
			.map(PathItem::readOperations)
			.flatMap(List::stream)
			.forEach(this::describe);
		document.getComponents().getSchemas().forEach(this::describe);
	}

	private void describe(Operation operation) {
		String id = operation.getOperationId();
		if (operation.getDescription() == null) {
			this.descriptions.operation(id).ifPresent(operation::setDescription);
		}
		if (operation.getParameters() != null) {
			for (Parameter parameter : operation.getParameters()) {
				if (parameter.get$ref() == null && parameter.getDescription() == null) {
					this.descriptions.parameter(id, parameter.getName()).ifPresent(parameter::setDescription);
				}
			}
		}
	}

	private void describe(String name, Schema<?> schema) {
		if (schema.getProperties() == null) {
			return;
		}
		schema.getProperties().forEach((member, described) -> {
			if (described.get$ref() == null && described.getDescription() == null) {
				this.descriptions.member(name, member).ifPresent(described::setDescription);
			}
		});
	}

}
