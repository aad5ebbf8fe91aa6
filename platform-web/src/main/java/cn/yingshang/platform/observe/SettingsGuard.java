package cn.yingshang.platform.observe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationPropertiesBean;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Refuses to start with a setting of ours that nothing reads, or with one that would show
 * what must not be shown (decision 22).
 */
final class SettingsGuard implements SmartInitializingSingleton {

	private static final String OURS = "yingshang";

	private static final Map<String, Predicate<String>> UNSAFE = Map.of("management.endpoint.health.show-details",
			"always"::equalsIgnoreCase, "management.endpoint.env.show-values", "always"::equalsIgnoreCase,
			"management.endpoint.configprops.show-values", "always"::equalsIgnoreCase, "spring.mvc.log-request-details",
			"true"::equalsIgnoreCase, "management.endpoints.web.exposure.exclude",
			(value) -> !value.contains("heapdump") || !value.contains("env"),
			"logging.level.org.apache.hc.client5.http.wire", "debug"::equalsIgnoreCase,
			"server.error.include-stacktrace", "always"::equalsIgnoreCase);

	private final ApplicationContext context;

	private final ConfigurableEnvironment environment;

	private final List<KnownSettings> others;

	SettingsGuard(ApplicationContext context, ConfigurableEnvironment environment, List<KnownSettings> others) {
		this.context = context;
		this.environment = environment;
		this.others = others;
	}

	@Override
	public void afterSingletonsInstantiated() {
		SettingTree known = new SettingTree();
		ConfigurationPropertiesBean.getAll(this.context).values().forEach((bean) -> {
			String prefix = bean.getAnnotation().prefix().isEmpty() ? bean.getAnnotation().value()
					: bean.getAnnotation().prefix();
			Object settings = bean.getInstance();
			if (settings != null && (prefix.equals(OURS) || prefix.startsWith(OURS + "."))) {
				known.add(prefix, settings.getClass());
			}
		});
		this.others.forEach((settings) -> settings.names().forEach(known::add));
		List<String> refused = new ArrayList<>(unknown(known));
		UNSAFE.forEach((name, unsafe) -> {
			String value = this.environment.getProperty(name);
			if (value != null && unsafe.test(value)) {
				refused.add(name + "=" + value + " is unsafe");
			}
		});
		if (!refused.isEmpty()) {
			throw new IllegalStateException("Refusing to start: " + String.join("; ", refused));
		}
	}

	private List<String> unknown(SettingTree known) {
		List<String> unknown = new ArrayList<>();
		for (PropertySource<?> source : this.environment.getPropertySources()) {
			if (source instanceof EnumerablePropertySource<?> listed) {
				for (String name : listed.getPropertyNames()) {
					List<String> path = path(name);
					if (isOurs(path) && !known.knows(path) && (isStrict(source) || known.knowsGroup(path))) {
						unknown.add("unknown setting " + name + " in " + source.getName());
					}
				}
			}
		}
		return unknown;
	}

	/**
	 * Scripts keep variables of their own in the environment and in system properties.
	 */
	private static boolean isStrict(PropertySource<?> source) {
		return !StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME.equals(source.getName())
				&& !StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME.equals(source.getName());
	}

	private static boolean isOurs(List<String> path) {
		return path.size() > 1 && path.get(0).toLowerCase(Locale.ROOT).equals(OURS);
	}

	private static List<String> path(String name) {
		boolean variable = name.equals(name.toUpperCase(Locale.ROOT));
		return Arrays.asList(name.replace("[", ".").replace("]", "").split(variable ? "[._]" : "\\."));
	}

}
