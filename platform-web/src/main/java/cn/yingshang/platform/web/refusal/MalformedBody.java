package cn.yingshang.platform.web.refusal;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where a body is wrong and what was expected there, never what was sent. */
final class MalformedBody {

	private MalformedBody() {
	}

	static List<InvalidField> errors(JacksonException failure) {
		if (failure instanceof UnacceptableValue value) {
			return List.of(new InvalidField(path(failure), value.rule(), null, value.getOriginalMessage()));
		}
		if (failure instanceof UnrecognizedPropertyException) {
			return List.of(new InvalidField(path(failure), "unknown-field", null, "there is no such field"));
		}
		if (failure instanceof MismatchedInputException mismatch) {
			Class<?> target = mismatch.getTargetType();
			return List.of(new InvalidField(path(failure), "wrong-type", null, "expected " + expected(target)));
		}
		if (failure instanceof InputCoercionException number) {
			return List.of(new InvalidField(path(failure), "wrong-type", null,
					"expected " + expected(number.getTargetType()) + " in range"));
		}
		TokenStreamLocation place = failure.getLocation();
		String where = (place != null) ? " at line " + place.getLineNr() + ", column " + place.getColumnNr() : "";
		return List.of(new InvalidField(path(failure), "not-json", null, "not well-formed JSON" + where));
	}

	static String path(JacksonException failure) {
		StringBuilder path = new StringBuilder();
		for (JacksonException.Reference step : failure.getPath()) {
			if (step.getPropertyName() != null) {
				path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
			}
			else {
				path.append('[').append(step.getIndex()).append(']');
			}
		}
		return path.toString();
	}

	static String expected(@Nullable Class<?> target) {
		if (target == null) {
			return "another type";
		}
		if (target.isEnum()) {
			return "one of " + Arrays.stream(target.getEnumConstants())
				.map((constant) -> ((Enum<?>) constant).name())
				.collect(Collectors.joining(", "));
		}
		if (CharSequence.class.isAssignableFrom(target)) {
			return "a string";
		}
		if (target == boolean.class || target == Boolean.class) {
			return "true or false";
		}
		if (target == int.class || target == long.class || target == Integer.class || target == Long.class
				|| target == BigInteger.class || target == short.class || target == Short.class) {
			return "a whole number";
		}
		if (target.isPrimitive() || Number.class.isAssignableFrom(target)) {
			return "a number";
		}
		if (target == LocalDate.class) {
			return "a date such as 2026-04-01";
		}
		if (target == Instant.class) {
			return "an instant with offset such as 2026-04-01T09:00:00+08:00";
		}
		if (Collection.class.isAssignableFrom(target) || target.isArray()) {
			return "an array";
		}
		return (target.getPackageName().startsWith("java.")) ? "another form" : "an object";
	}

}
