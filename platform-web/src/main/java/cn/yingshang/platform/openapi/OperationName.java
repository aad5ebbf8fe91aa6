package cn.yingshang.platform.openapi;

import java.util.Arrays;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/**
 * What the API description calls a handler and what it takes.
 *
 * @param id its operationId
 * @param schema the schema of its body; null when it takes no object
 */
public record OperationName(String id, @Nullable String schema) {

	public static OperationName of(HandlerMethod handler) {
		Operation described = handler.getMethodAnnotation(Operation.class);
		String id = (described != null && !described.operationId().isEmpty()) ? described.operationId()
				: handler.getMethod().getName();
		String schema = Arrays.stream(handler.getMethodParameters())
			.filter((parameter) -> parameter.hasParameterAnnotation(RequestBody.class))
			.map(MethodParameter::getParameterType)
			.filter(Class::isRecord)
			.map(SchemaNames::nameOf)
			.findFirst()
			.orElse(null);
		return new OperationName(id, schema);
	}

}
