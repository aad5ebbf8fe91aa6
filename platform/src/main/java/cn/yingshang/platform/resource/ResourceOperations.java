package cn.yingshang.platform.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.PathParameter;
import org.springdoc.core.customizers.GlobalOperationComponentsCustomizer;
import org.springdoc.core.utils.SpringDocAnnotationsUtils;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.method.HandlerMethod;

/** Describes what is mounted, which no annotation does. */
@Order(Ordered.LOWEST_PRECEDENCE)
final class ResourceOperations implements GlobalOperationComponentsCustomizer {

	@Override
	public Operation customize(Operation operation, HandlerMethod handler) {
		return operation;
	}

	@Override
	public Operation customize(Operation operation, Components components, HandlerMethod handler) {
		if (handler.getBean() instanceof Mounted mounted) {
			Reading<?> reading = mounted.reading();
			operation.setTags(new ArrayList<>(List.of(mounted.address().tag())));
			operation.setOperationId(reading.operation());
			operation.setSummary(reading.summary());
			operation.setParameters(new ArrayList<>(List
				.of(new PathParameter().name(mounted.address().id()).required(true).schema(new StringSchema()))));
			Schema<?> schema = SpringDocAnnotationsUtils.extractSchema(components, reading.type(), null, null,
					SpecVersion.V31);
			Objects.requireNonNull(operation.getResponses().get("200"))
				.getContent()
				.values()
				.forEach((body) -> body.setSchema(schema));
		}
		return operation;
	}

}
