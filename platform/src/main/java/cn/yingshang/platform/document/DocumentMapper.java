package cn.yingshang.platform.document;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.ConstructorDetector;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The mapping between aggregates and documents: by fields, instants as BSON dates, nulls
 * left out.
 */
public final class DocumentMapper {

	private DocumentMapper() {
	}

	public static JsonMapper create() {
		SimpleModule instants = new SimpleModule("documents");
		instants.addSerializer(Instant.class, new InstantWriter());
		instants.addDeserializer(Instant.class, new InstantReader());
		return JsonMapper.builder()
			.addModule(instants)
			.constructorDetector(ConstructorDetector.EXPLICIT_ONLY)
			.changeDefaultVisibility(
					(checker) -> checker.with(Visibility.NONE).withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
			.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.build();
	}

	private static final class InstantWriter extends StdSerializer<Instant> {

		private InstantWriter() {
			super(Instant.class);
		}

		@Override
		public void serialize(Instant value, JsonGenerator generator, SerializationContext context) {
			generator.writeEmbeddedObject(value);
		}

	}

	private static final class InstantReader extends StdDeserializer<Instant> {

		private InstantReader() {
			super(Instant.class);
		}

		@Override
		public Instant deserialize(JsonParser parser, DeserializationContext context) {
			return (parser.currentToken() == JsonToken.VALUE_EMBEDDED_OBJECT) ? (Instant) parser.getEmbeddedObject()
					: Instant.parse(parser.getString());
		}

	}

}
