package cn.yingshang.platform.web.refusal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;

import cn.yingshang.kernel.time.CityTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapType;

/** Text, dates, lists and maps as they may come in, and instants as they go out. */
public final class StrictValues {

	private static final int FIRST_YEAR = 1800;

	private static final int LAST_YEAR = 2199;

	private StrictValues() {
	}

	public static SimpleModule module(int maxText, int maxItems) {
		SimpleModule module = new SimpleModule("strict");
		module.addDeserializer(String.class, new Text(maxText));
		module.addDeserializer(LocalDate.class, new Day());
		module.addDeserializer(Instant.class, new Moment());
		module.addSerializer(Instant.class, new AsTheCityWrites());
		module.setDeserializerModifier(new Bounds(maxItems, maxText));
		return module;
	}

	/** Refused rather than cleaned: what is stored is exactly what was sent. */
	static @Nullable String fault(String text, int maxText) {
		if (text.length() > maxText) {
			return "text-length";
		}
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if ((c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == 0x7f) {
				return "control-character";
			}
			if (Character.isSurrogate(c)) {
				if (Character.isLowSurrogate(c) || i + 1 == text.length()
						|| !Character.isLowSurrogate(text.charAt(i + 1))) {
					return "half-character";
				}
				i++;
			}
		}
		return null;
	}

	private static void check(JsonParser parser, String text, int maxText) {
		String fault = fault(text, maxText);
		if (fault != null) {
			throw new UnacceptableValue(parser, fault, switch (fault) {
				case "text-length" -> "longer than " + maxText + " characters";
				case "control-character" -> "contains a control character";
				default -> "contains half of a surrogate pair";
			}, String.class);
		}
	}

	private static final class Text extends StdScalarDeserializer<String> {

		private final int maxText;

		Text(int maxText) {
			super(String.class);
			this.maxText = maxText;
		}

		@Override
		public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
			if (!parser.hasToken(JsonToken.VALUE_STRING)) {
				return (String) context.handleUnexpectedToken(String.class, parser);
			}
			String text = parser.getString();
			check(parser, text, this.maxText);
			return text;
		}

	}

	private static final class Day extends StdScalarDeserializer<LocalDate> {

		Day() {
			super(LocalDate.class);
		}

		@Override
		public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) {
			if (!parser.hasToken(JsonToken.VALUE_STRING)) {
				return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
			}
			String text = parser.getString();
			try {
				LocalDate day = LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
				if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
					return day;
				}
			}
			catch (DateTimeException ex) {
				return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "not a date");
			}
			throw new UnacceptableValue(parser, "date-range", "dates are from 1800 to 2199", LocalDate.class);
		}

	}

	private static final class Moment extends StdScalarDeserializer<Instant> {

		Moment() {
			super(Instant.class);
		}

		@Override
		public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
			if (!parser.hasToken(JsonToken.VALUE_STRING)) {
				return (Instant) context.handleUnexpectedToken(Instant.class, parser);
			}
			String text = parser.getString();
			try {
				OffsetDateTime moment = OffsetDateTime.parse(text);
				if (moment.getYear() >= FIRST_YEAR && moment.getYear() <= LAST_YEAR) {
					return moment.toInstant();
				}
			}
			catch (DateTimeException ex) {
				return (Instant) context.handleWeirdStringValue(Instant.class, text, "not an instant");
			}
			throw new UnacceptableValue(parser, "date-range", "dates are from 1800 to 2199", Instant.class);
		}

	}

	private static final class AsTheCityWrites extends StdScalarSerializer<Instant> {

		AsTheCityWrites() {
			super(Instant.class);
		}

		@Override
		public void serialize(Instant value, JsonGenerator generator, SerializationContext context) {
			generator.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(CityTime.at(value)));
		}

	}

	/**
	 * Wraps what Jackson finds for lists, maps and map keys. No element may be missing:
	 * an annotation that says so is forgotten.
	 */
	private static final class Bounds extends ValueDeserializerModifier {

		private static final long serialVersionUID = 1L;

		private final int maxItems;

		private final int maxText;

		Bounds(int maxItems, int maxText) {
			this.maxItems = maxItems;
			this.maxText = maxText;
		}

		@Override
		public ValueDeserializer<?> modifyCollectionDeserializer(DeserializationConfig config, CollectionType type,
				BeanDescription.Supplier description, ValueDeserializer<?> deserializer) {
			return new Bounded(deserializer, this.maxItems);
		}

		@Override
		public ValueDeserializer<?> modifyMapDeserializer(DeserializationConfig config, MapType type,
				BeanDescription.Supplier description, ValueDeserializer<?> deserializer) {
			return new Bounded(deserializer, this.maxItems);
		}

		@Override
		public KeyDeserializer modifyKeyDeserializer(DeserializationConfig config, JavaType type,
				KeyDeserializer deserializer) {
			return new Key(deserializer, this.maxText);
		}

	}

	private static final class Bounded extends DelegatingDeserializer {

		private final int maxItems;

		Bounded(ValueDeserializer<?> delegate, int maxItems) {
			super(delegate);
			this.maxItems = maxItems;
		}

		@Override
		protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> delegate) {
			return new Bounded(delegate, this.maxItems);
		}

		@Override
		public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
			Object value = super.deserialize(parser, context);
			if (value instanceof Collection<?> items) {
				checkSize(parser, items.size());
				int index = 0;
				for (Object item : items) {
					if (item == null) {
						throw missing(parser, new JacksonException.Reference(items, index));
					}
					index++;
				}
			}
			else if (value instanceof Map<?, ?> entries) {
				checkSize(parser, entries.size());
				for (Map.Entry<?, ?> entry : entries.entrySet()) {
					if (entry.getValue() == null) {
						throw missing(parser, new JacksonException.Reference(entries, String.valueOf(entry.getKey())));
					}
				}
			}
			return value;
		}

		private void checkSize(JsonParser parser, int size) {
			if (size > this.maxItems) {
				throw new UnacceptableValue(parser, "list-length", "more than " + this.maxItems + " items",
						Collection.class);
			}
		}

		private static JacksonException missing(JsonParser parser, JacksonException.Reference element) {
			return new UnacceptableValue(parser, "not-null", "must not be null", Object.class).prependPath(element);
		}

	}

	/** A key that a store might take for an operator or a path is refused. */
	private static final class Key extends KeyDeserializer {

		private final KeyDeserializer delegate;

		private final int maxText;

		Key(KeyDeserializer delegate, int maxText) {
			this.delegate = delegate;
			this.maxText = maxText;
		}

		@Override
		public @Nullable Object deserializeKey(String key, DeserializationContext context) {
			check(context.getParser(), key, this.maxText);
			if (key.startsWith("$") || key.indexOf('.') >= 0) {
				throw new UnacceptableValue(context.getParser(), "key-form",
						"a key has no dot and does not begin with $", Map.class);
			}
			return this.delegate.deserializeKey(key, context);
		}

	}

}
