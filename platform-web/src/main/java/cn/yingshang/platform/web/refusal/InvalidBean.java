package cn.yingshang.platform.web.refusal;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.yingshang.platform.web.Personal;
import jakarta.validation.ConstraintViolation;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ReflectionUtils;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * Turns bean validation errors into entries of {@code errors}, leaving out what is
 * personal.
 */
final class InvalidBean {

	/**
	 * A message such as {@code [T-17] the consent is missing} names the rule it stands
	 * for.
	 */
	private static final Pattern RULE = Pattern.compile("^\\[([A-Z]{1,3}-[0-9]{1,3}[a-z]?)] ?");

	private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[([^\\]]*)]");

	private static final int LONGEST_REPEATED = 200;

	private InvalidBean() {
	}

	static InvalidField of(@Nullable Object target, ObjectError error) {
		String field = (error instanceof FieldError named) ? named.getField() : "";
		Object rejected = (error instanceof FieldError named && !isPersonal(target, field)) ? named.getRejectedValue()
				: null;
		return of(field, constraint(error), rejected, String.valueOf(error.getDefaultMessage()));
	}

	static InvalidField of(String field, String constraint, @Nullable Object rejected, String message) {
		Matcher rule = RULE.matcher(message);
		boolean named = rule.find();
		return new InvalidField(field, named ? rule.group(1) : constraint, repeatable(rejected),
				named ? message.substring(rule.end()) : message);
	}

	private static String constraint(ObjectError error) {
		if (error.contains(ConstraintViolation.class)) {
			return kebab(error.unwrap(ConstraintViolation.class)
				.getConstraintDescriptor()
				.getAnnotation()
				.annotationType()
				.getSimpleName());
		}
		return kebab(String.valueOf(error.getCode()));
	}

	static String kebab(String name) {
		return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}

	/**
	 * Only plain values are repeated: an object might hold something personal deeper
	 * down.
	 */
	private static @Nullable Object repeatable(@Nullable Object rejected) {
		if (rejected instanceof CharSequence text) {
			return (text.length() <= LONGEST_REPEATED) ? text.toString() : text.subSequence(0, LONGEST_REPEATED) + "…";
		}
		if (rejected instanceof Number || rejected instanceof Boolean || rejected instanceof Enum<?>
				|| rejected instanceof TemporalAccessor) {
			return rejected;
		}
		return null;
	}

	/**
	 * Walks the path along the values; when a step cannot be followed, nothing is
	 * repeated.
	 */
	private static boolean isPersonal(@Nullable Object target, String path) {
		Object here = target;
		Matcher steps = STEP.matcher(path);
		while (steps.find()) {
			if (here == null) {
				return true;
			}
			if (steps.group(1) == null) {
				here = element(here, steps.group(2));
				continue;
			}
			Field field = ReflectionUtils.findField(here.getClass(), steps.group(1));
			if (field == null || field.isAnnotationPresent(Personal.class)) {
				return true;
			}
			here = value(field, here);
		}
		return false;
	}

	private static @Nullable Object value(Field field, Object holder) {
		try {
			field.setAccessible(true);
			return field.get(holder);
		}
		catch (IllegalAccessException | InaccessibleObjectException ex) {
			return null;
		}
	}

	private static @Nullable Object element(Object holder, String key) {
		if (holder instanceof Map<?, ?> map) {
			return map.get(key);
		}
		if (!key.matches("[0-9]{1,6}")) {
			return null;
		}
		int index = Integer.parseInt(key);
		if (holder instanceof List<?> list) {
			return (index < list.size()) ? list.get(index) : null;
		}
		return (holder.getClass().isArray() && index < Array.getLength(holder)) ? Array.get(holder, index) : null;
	}

}
