package cn.yingshang.platform.openapi;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;

/**
 * What a class is called in the API document: a nested one after the one around it
 * ({@code CaseDecide}), one word after its feature ({@code PromiseLane}), anything else
 * by its own name. The name depends on nothing but the class, and no two share one.
 */
final class SchemaNames extends TypeNameResolver {

	private static final Pattern ROLE = Pattern.compile("(?<=.)(Controller|Requests|Forms|Answers|Resource|View)$");

	private static final Pattern FEATURE = Pattern.compile("cn\\.yingshang\\.[a-z]+\\.([a-z]+)(\\..*)?");

	/** Whose words are the same in every service. */
	private static final Pattern SHARED = Pattern.compile("cn\\.yingshang\\.(platform|kernel)\\..*");

	private final Map<String, Class<?>> taken = new ConcurrentHashMap<>();

	/** The class a name stands for. */
	Optional<Class<?>> behind(String name) {
		return Optional.ofNullable(this.taken.get(name));
	}

	@Override
	protected String nameForGenericType(JavaType type, Set<Options> options) {
		StringBuilder name = new StringBuilder();
		for (int i = 0; i < type.containedTypeCount(); i++) {
			name.append(capitalized(nameForType(type.containedType(i), options)));
		}
		return remembered(name.append(nameOf(type.getRawClass())).toString(), type.getRawClass());
	}

	@Override
	protected String getNameOfClass(Class<?> type) {
		return remembered(nameOf(type), type);
	}

	private String remembered(String name, Class<?> type) {
		Class<?> other = this.taken.putIfAbsent(name, type);
		if (other != null && other != type && isOurs(other) && isOurs(type)) {
			throw new IllegalStateException("Two classes are called " + name + " in the API document: "
					+ other.getName() + " and " + type.getName());
		}
		return name;
	}

	static String nameOf(Class<?> type) {
		Class<?> around = type.getEnclosingClass();
		if (around != null) {
			String outer = ROLE.matcher((around.getEnclosingClass() != null) ? nameOf(around) : around.getSimpleName())
				.replaceFirst("");
			return prefixed(outer, type.getSimpleName());
		}
		Matcher feature = FEATURE.matcher(type.getPackageName());
		if (!isWord(type.getSimpleName()) || SHARED.matcher(type.getPackageName()).matches() || !feature.matches()) {
			return type.getSimpleName();
		}
		return prefixed(capitalized(feature.group(1)), type.getSimpleName());
	}

	private static String prefixed(String prefix, String name) {
		return name.startsWith(prefix) ? name : prefix + name;
	}

	private static boolean isWord(String name) {
		return name.chars().filter(Character::isUpperCase).count() == 1;
	}

	private static boolean isOurs(Class<?> type) {
		return type.getName().startsWith("cn.yingshang.");
	}

	private static String capitalized(String word) {
		return Character.toUpperCase(word.charAt(0)) + word.substring(1);
	}

}
