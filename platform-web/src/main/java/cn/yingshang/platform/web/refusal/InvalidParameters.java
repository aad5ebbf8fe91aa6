package cn.yingshang.platform.web.refusal;

import java.util.ArrayList;
import java.util.List;

import cn.yingshang.platform.web.Personal;
import jakarta.validation.ConstraintViolation;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** The same for constraints on parameters themselves. */
final class InvalidParameters {

	private InvalidParameters() {
	}

	static List<InvalidField> of(HandlerMethodValidationException failure) {
		List<InvalidField> errors = new ArrayList<>();
		for (ParameterValidationResult result : failure.getParameterValidationResults()) {
			String name = name(result);
			if (result instanceof ParameterErrors bean) {
				for (var error : bean.getAllErrors()) {
					InvalidField field = InvalidBean.of(bean.getArgument(), error);
					String path = (bean.getContainerIndex() != null) ? "[" + bean.getContainerIndex() + "]" : "";
					String full = (error instanceof FieldError) ? join(path, field.field()) : path;
					errors.add(new InvalidField(full, field.rule(), field.rejected(), field.message()));
				}
			}
			else {
				boolean personal = result.getMethodParameter().hasParameterAnnotation(Personal.class);
				for (MessageSourceResolvable error : result.getResolvableErrors()) {
					errors.add(InvalidBean.of(name, constraint(result, error), personal ? null : result.getArgument(),
							String.valueOf(error.getDefaultMessage())));
				}
			}
		}
		return errors;
	}

	private static String join(String container, String field) {
		return container.isEmpty() ? field : container + "." + field;
	}

	private static String constraint(ParameterValidationResult result, MessageSourceResolvable error) {
		return InvalidBean.kebab(result.unwrap(error, ConstraintViolation.class)
			.getConstraintDescriptor()
			.getAnnotation()
			.annotationType()
			.getSimpleName());
	}

	private static String name(ParameterValidationResult result) {
		MethodParameter parameter = result.getMethodParameter();
		String name = parameter.getParameterName();
		return (name != null) ? name : "parameter " + parameter.getParameterIndex();
	}

}
