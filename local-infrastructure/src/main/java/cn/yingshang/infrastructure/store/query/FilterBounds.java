package cn.yingshang.infrastructure.store.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import cn.yingshang.infrastructure.store.bson.IndexKeys;
import cn.yingshang.infrastructure.store.bson.Refusals;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a filter what every matching document's keys must satisfy, by path; a
 * superset, since the library's matcher looks at each row again.
 */
public final class FilterBounds {

	/** SQLite takes no more than some 32,000 arguments. */
	private static final int MAX_POINTS = 4096;

	private final Map<String, Bounds> bounds = new HashMap<>();

	private final Set<String> existing = new HashSet<>();

	private boolean partial;

	private FilterBounds() {
	}

	public static FilterBounds of(Document filter) {
		FilterBounds result = new FilterBounds();
		result.read(filter);
		return result;
	}

	/** The names of the fields a filter looks at, null if it may look anywhere. */
	public static @Nullable List<byte[]> fields(Document filter) {
		Set<String> names = new HashSet<>();
		if (!collectFields(filter, names)) {
			return null;
		}
		return names.stream().map((name) -> name.getBytes(StandardCharsets.UTF_8)).toList();
	}

	private static boolean collectFields(Document filter, Set<String> names) {
		for (String name : filter.keySet()) {
			if (!name.startsWith("$")) {
				names.add(Utils.firstFragment(name));
			}
			else if (!name.equals("$comment")) {
				for (Document branch : Refusals.documents(filter.get(name))) {
					if (!collectFields(branch, names)) {
						return false;
					}
				}
				if (name.equals("$expr")) {
					return false;
				}
			}
		}
		return true;
	}

	public @Nullable Bounds at(String path) {
		return this.bounds.get(path);
	}

	/**
	 * The paths that are bound, if the bounds say all that the filter says; else null.
	 */
	public @Nullable Set<String> exactPaths() {
		return this.partial ? null : this.bounds.keySet();
	}

	/** Whether a match must have one of the fields: a sparse index then holds it. */
	public boolean requiresAny(List<String> paths) {
		return paths.stream().anyMatch(this.existing::contains);
	}

	private void read(Document filter) {
		filter.forEach((name, value) -> {
			if (name.equals("$and")) {
				Refusals.documents(value).forEach(this::read);
			}
			else if (name.equals("$or")) {
				this.partial = true;
				either(Refusals.documents(value));
			}
			else if (!name.startsWith("$")) {
				field(name, value);
			}
			else {
				this.partial |= !name.equals("$comment");
			}
		});
	}

	private void either(List<Document> branches) {
		FilterBounds union = null;
		for (Document branch : branches) {
			FilterBounds next = of(branch);
			if (union == null) {
				union = next;
				continue;
			}
			union.bounds.keySet().retainAll(next.bounds.keySet());
			union.bounds.replaceAll((path, bound) -> bound.or(Objects.requireNonNull(next.bounds.get(path))));
			union.existing.retainAll(next.existing);
		}
		if (union != null) {
			union.bounds.forEach(this::add);
			this.existing.addAll(union.existing);
		}
	}

	private void add(String path, Bounds found) {
		boolean many = found.points() != null && found.points().size() > MAX_POINTS;
		this.partial |= many;
		Bounds bound = many ? found.hull() : found;
		Bounds before = this.bounds.get(path);
		this.partial |= before != null && (before.points() != null || bound.points() != null);
		this.bounds.merge(path, bound, Bounds::and);
	}

	private void field(String path, @Nullable Object value) {
		if (BsonRegularExpression.isRegularExpression(value)) {
			this.partial = true;
			regex(path, BsonRegularExpression.convertToRegularExpression(value));
			if (!(value instanceof Document)) {
				return;
			}
		}
		if (value instanceof Document document && !document.isEmpty()
				&& document.keySet().iterator().next().startsWith("$")) {
			document.forEach((operator, operand) -> operator(path, operator, operand));
		}
		else {
			equal(path, value);
		}
	}

	private void equal(String path, @Nullable Object value) {
		this.partial |= !isExact(value);
		add(path, Bounds.point(IndexKeys.of(value)));
		if (value != null) {
			this.existing.add(path);
		}
	}

	private static boolean isExact(@Nullable Object value) {
		return IndexKeys.isOrdered(value) && !(value instanceof MinKey) && !(value instanceof MaxKey);
	}

	private void operator(String path, String operator, @Nullable Object operand) {
		switch (operator) {
			case "$eq" -> equal(path, operand);
			case "$in" -> in(path, operand);
			case "$gt", "$gte", "$lt", "$lte" -> range(path, operator, operand);
			case "$exists" -> {
				this.partial = true;
				if (Utils.isTrue(operand)) {
					this.existing.add(path);
				}
				else {
					add(path, Bounds.points(List.of(IndexKeys.ofNull(), IndexKeys.marker())));
				}
			}
			case "$elemMatch" -> {
				this.partial = true;
				add(path, Bounds.point(IndexKeys.marker()));
				this.existing.add(path);
			}
			default -> this.partial = true;
		}
	}

	private void in(String path, @Nullable Object operand) {
		if (!(operand instanceof Collection<?> values)) {
			this.partial = true;
			return;
		}
		List<byte[]> points = new ArrayList<>();
		boolean exists = true;
		for (Object value : values) {
			this.partial |= !isExact(value);
			if (BsonRegularExpression.isRegularExpression(value)) {
				return;
			}
			points.add(IndexKeys.of(value));
			exists &= value != null;
		}
		if (points.isEmpty()) {
			points.add(new byte[] { 0 });
		}
		add(path, Bounds.points(points));
		if (exists) {
			this.existing.add(path);
		}
	}

	private void range(String path, String operator, @Nullable Object operand) {
		boolean lower = operator.startsWith("$g");
		this.partial |= operator.equals("$lt") || !isExact(operand);
		if (operand == null || operand instanceof MinKey || operand instanceof MaxKey
				|| operand instanceof Collection) {
			return;
		}
		this.existing.add(path);
		byte[] key = IndexKeys.of(operand);
		byte[] first = { key[0] };
		byte[] last = { (byte) (key[0] + 1) };
		if (!IndexKeys.isOrdered(operand)) {
			add(path, Bounds.range(first, last));
		}
		else if (lower) {
			add(path, Bounds.range(operator.equals("$gt") ? Arrays.copyOf(key, key.length + 1) : key, last));
		}
		else {
			add(path, Bounds.range(first, key));
		}
	}

	private void regex(String path, BsonRegularExpression regex) {
		this.existing.add(path);
		String options = regex.getOptions();
		if (options != null && !options.isEmpty()) {
			return;
		}
		String prefix = prefix(regex.getPattern());
		if (!prefix.isEmpty()) {
			byte[] low = IndexKeys.of(prefix);
			byte[] high = Arrays.copyOf(low, low.length + 1);
			high[low.length] = (byte) 0xFF;
			add(path, Bounds.range(low, high));
		}
	}

	/** The literal text every match of the pattern starts with, empty if unknown. */
	public static String prefix(String pattern) {
		if (!pattern.startsWith("^") || pattern.indexOf('|') >= 0) {
			return "";
		}
		StringBuilder prefix = new StringBuilder();
		int at = 1;
		boolean quoted = pattern.startsWith("\\Q", at);
		if (quoted) {
			int end = pattern.indexOf("\\E", at + 2);
			return (end < 0) ? pattern.substring(at + 2) : pattern.substring(at + 2, end);
		}
		while (at < pattern.length()) {
			char c = pattern.charAt(at);
			if (c == '\\' && at + 1 < pattern.length() && !Character.isLetterOrDigit(pattern.charAt(at + 1))) {
				at++;
				c = pattern.charAt(at);
			}
			else if ("*?{".indexOf(c) >= 0) {
				if (!prefix.isEmpty()) {
					prefix.setLength(prefix.offsetByCodePoints(prefix.length(), -1));
				}
				break;
			}
			else if ("\\^$.+()[]".indexOf(c) >= 0) {
				break;
			}
			prefix.append(c);
			at++;
		}
		return prefix.toString();
	}

}
