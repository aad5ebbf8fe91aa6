package cn.yingshang.platform.observe;

import java.beans.PropertyDescriptor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;

/** All settings there are, as a tree of their names without dashes. */
final class SettingTree {

	private static final String ANY = "*";

	private final Map<String, SettingTree> children = new HashMap<>();

	private boolean leaf;

	/** Adds what a properties record, or class with setters, binds below the prefix. */
	void add(String prefix, Class<?> properties) {
		at(Arrays.asList(prefix.split("\\."))).addMembers(properties);
	}

	/** Adds one name. */
	void add(String name) {
		at(Arrays.asList(name.split("\\."))).leaf = true;
	}

	boolean knows(List<String> path) {
		SettingTree here = this;
		for (String step : path) {
			if (here.leaf) {
				return step.matches("[0-9]+");
			}
			SettingTree next = here.children.getOrDefault(normal(step), here.children.get(ANY));
			if (next == null) {
				return false;
			}
			here = next;
		}
		return here.leaf;
	}

	boolean knowsGroup(List<String> path) {
		SettingTree ours = (path.size() > 1) ? this.children.get(normal(path.get(0))) : null;
		return ours != null && ours.children.containsKey(normal(path.get(1)));
	}

	private SettingTree at(List<String> path) {
		SettingTree here = this;
		for (String step : path) {
			here = here.children.computeIfAbsent(normal(step), (name) -> new SettingTree());
		}
		return here;
	}

	private void addMembers(Class<?> type) {
		if (type.isRecord()) {
			for (RecordComponent component : type.getRecordComponents()) {
				at(List.of(component.getName())).addType(component.getGenericType());
			}
			return;
		}
		for (PropertyDescriptor property : BeanUtils.getPropertyDescriptors(type)) {
			if (property.getWriteMethod() != null) {
				at(List.of(property.getName())).addType(property.getWriteMethod().getGenericParameterTypes()[0]);
			}
		}
	}

	private void addType(Type type) {
		Class<?> raw = raw(type);
		if (raw != null && Map.class.isAssignableFrom(raw) && type instanceof ParameterizedType map) {
			at(List.of(ANY)).addType(map.getActualTypeArguments()[1]);
		}
		else if (raw != null && Collection.class.isAssignableFrom(raw) && type instanceof ParameterizedType list) {
			this.leaf = true;
			addNested(raw(list.getActualTypeArguments()[0]));
		}
		else {
			addNested(raw);
		}
	}

	private void addNested(@Nullable Class<?> type) {
		if (type != null && type.isRecord() && type.getName().startsWith("cn.yingshang.")) {
			addMembers(type);
		}
		else {
			this.leaf = true;
		}
	}

	private static @Nullable Class<?> raw(Type type) {
		if (type instanceof ParameterizedType generic) {
			return raw(generic.getRawType());
		}
		return (type instanceof Class<?> plain) ? plain : null;
	}

	private static String normal(String step) {
		return step.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
	}

}
