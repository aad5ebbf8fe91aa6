package cn.yingshang.platform.store;

import java.lang.reflect.Field;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ReflectionUtils;

/**
 * What a cursor is bound to: which list, and what its sort field holds.
 *
 * @param tag names the collection, the order and the equalities; bounds are left out,
 * because they may move from day to day while somebody turns pages
 * @param field the sort field
 * @param kind what it holds
 * @param nullable whether rows may lack it
 */
record ListOrder(String tag, String field, Kind kind, boolean nullable) {

	static ListOrder of(String collection, Class<?> rows, ListQuery query, CodecRegistry codecs) {
		StringBuilder list = new StringBuilder(collection).append(query.ascending() ? '+' : '-')
			.append(query.sortField());
		equalities(query.filter().toBsonDocument(BsonDocument.class, codecs), list);
		String tag = tag(list.toString());
		if (query.sortField().equals("_id")) {
			return new ListOrder(tag, "_id", Kind.TEXT, false);
		}
		Field field = field(rows, query.sortField());
		if (field == null) {
			throw new IllegalStateException("a list of " + collection + " is sorted by an unknown field: " + query);
		}
		return new ListOrder(tag, query.sortField(), Kind.of(field.getType()),
				field.getAnnotatedType().isAnnotationPresent(Nullable.class));
	}

	/** The field, of the rows themselves or of a part that is unwrapped among theirs. */
	private static @Nullable Field field(Class<?> rows, String name) {
		Field own = ReflectionUtils.findField(rows, name);
		if (own != null) {
			return own;
		}
		return Arrays.stream(rows.getDeclaredFields())
			.filter((part) -> part.isAnnotationPresent(JsonUnwrapped.class))
			.map((part) -> field(part.getType(), name))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/** Plain records in order of their ids, which are all their cursors need. */
	static ListOrder byId(String list) {
		return new ListOrder(tag(list), "_id", Kind.TEXT, true);
	}

	private static String tag(String list) {
		return Integer.toHexString(list.hashCode());
	}

	private static void equalities(BsonDocument filter, StringBuilder list) {
		for (Map.Entry<String, BsonValue> entry : filter.entrySet()) {
			BsonValue value = entry.getValue();
			list.append('|').append(entry.getKey());
			if (value.isDocument()) {
				equalities(value.asDocument(), list);
			}
			else if (value.isArray()) {
				value.asArray()
					.stream()
					.filter(BsonValue::isDocument)
					.forEach((one) -> equalities(one.asDocument(), list));
			}
			else if (!entry.getKey().startsWith("$")) {
				list.append('=').append(value);
			}
		}
	}

	/** What a list may be sorted by. */
	enum Kind {

		/** Text of any form. */
		TEXT {
			@Override
			BsonValue read(String text) {
				return new BsonString(text);
			}
		},

		/** A day, kept as text. */
		DAY {
			@Override
			BsonValue read(String text) {
				return new BsonString(LocalDate.parse(text).toString());
			}
		},

		/** A whole number. */
		NUMBER {
			@Override
			BsonValue read(String text) {
				return new BsonInt64(Long.parseLong(text));
			}
		},

		/** An instant. */
		MOMENT {
			@Override
			BsonValue read(String text) {
				return new BsonDateTime(Long.parseLong(text));
			}
		};

		static Kind of(Class<?> type) {
			if (type == String.class || type.isEnum()) {
				return TEXT;
			}
			if (type == LocalDate.class) {
				return DAY;
			}
			if (type == Instant.class) {
				return MOMENT;
			}
			if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
				return NUMBER;
			}
			throw new IllegalStateException("no list is sorted by a " + type.getName());
		}

		abstract BsonValue read(String text);

		/** The value, or null when the text is none of this kind. */
		@Nullable BsonValue parse(String text) {
			try {
				return read(text);
			}
			catch (DateTimeException | NumberFormatException ex) {
				return null;
			}
		}

		String text(BsonValue value) {
			return switch (this) {
				case TEXT, DAY -> value.asString().getValue();
				case NUMBER -> Long.toString(value.asNumber().longValue());
				case MOMENT -> Long.toString(value.asDateTime().getValue());
			};
		}

	}

}
