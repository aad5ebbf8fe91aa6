package cn.yingshang.platform.document;

import java.math.BigDecimal;
import java.time.Instant;

import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.types.Decimal128;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Reads and writes one class as BSON by its Jackson mapping, token by token, without a
 * tree between.
 */
public final class DocumentCodec<T> implements Codec<T> {

	private final Class<T> type;

	private final JsonMapper mapper;

	public DocumentCodec(Class<T> type, JsonMapper mapper) {
		this.type = type;
		this.mapper = mapper;
	}

	@Override
	public Class<T> getEncoderClass() {
		return this.type;
	}

	@Override
	public void encode(BsonWriter writer, T value, EncoderContext context) {
		TokenBuffer buffer = TokenBuffer.forGeneration();
		this.mapper.writeValue(buffer, value);
		JsonParser parser = buffer.asParser();
		JsonToken token;
		while ((token = parser.nextToken()) != null) {
			write(token, parser, writer);
		}
	}

	private void write(JsonToken token, JsonParser parser, BsonWriter writer) {
		switch (token) {
			case START_OBJECT -> writer.writeStartDocument();
			case END_OBJECT -> writer.writeEndDocument();
			case START_ARRAY -> writer.writeStartArray();
			case END_ARRAY -> writer.writeEndArray();
			case PROPERTY_NAME -> writer.writeName(parser.currentName());
			case VALUE_STRING -> writer.writeString(parser.getString());
			case VALUE_TRUE -> writer.writeBoolean(true);
			case VALUE_FALSE -> writer.writeBoolean(false);
			case VALUE_NULL -> writer.writeNull();
			case VALUE_NUMBER_INT -> writeInteger(parser, writer);
			case VALUE_NUMBER_FLOAT -> writeDecimal(parser, writer);
			case VALUE_EMBEDDED_OBJECT -> writeEmbedded(parser.getEmbeddedObject(), writer);
			default -> throw new IllegalStateException("no BSON for " + token);
		}
	}

	private void writeInteger(JsonParser parser, BsonWriter writer) {
		if (parser.getNumberType() == JsonParser.NumberType.INT) {
			writer.writeInt32(parser.getIntValue());
		}
		else {
			writer.writeInt64(parser.getLongValue());
		}
	}

	private void writeDecimal(JsonParser parser, BsonWriter writer) {
		if (parser.getNumberType() == JsonParser.NumberType.BIG_DECIMAL) {
			writer.writeDecimal128(new Decimal128(parser.getDecimalValue()));
		}
		else {
			writer.writeDouble(parser.getDoubleValue());
		}
	}

	private void writeEmbedded(Object value, BsonWriter writer) {
		if (value instanceof Instant instant) {
			writer.writeDateTime(instant.toEpochMilli());
		}
		else if (value instanceof byte[] bytes) {
			writer.writeBinaryData(new BsonBinary(bytes));
		}
		else {
			throw new IllegalStateException("no BSON for " + value.getClass());
		}
	}

	@Override
	public T decode(BsonReader reader, DecoderContext context) {
		TokenBuffer buffer = TokenBuffer.forGeneration();
		readDocument(reader, buffer);
		return this.mapper.readValue(buffer.asParser(), this.type);
	}

	private void readDocument(BsonReader reader, JsonGenerator buffer) {
		buffer.writeStartObject();
		reader.readStartDocument();
		while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
			buffer.writeName(reader.readName());
			readValue(reader, buffer);
		}
		reader.readEndDocument();
		buffer.writeEndObject();
	}

	private void readArray(BsonReader reader, JsonGenerator buffer) {
		buffer.writeStartArray();
		reader.readStartArray();
		while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
			readValue(reader, buffer);
		}
		reader.readEndArray();
		buffer.writeEndArray();
	}

	private void readValue(BsonReader reader, JsonGenerator buffer) {
		switch (reader.getCurrentBsonType()) {
			case DOCUMENT -> readDocument(reader, buffer);
			case ARRAY -> readArray(reader, buffer);
			case STRING -> buffer.writeString(reader.readString());
			case INT32 -> buffer.writeNumber(reader.readInt32());
			case INT64 -> buffer.writeNumber(reader.readInt64());
			case DOUBLE -> buffer.writeNumber(reader.readDouble());
			case DECIMAL128 -> buffer.writeNumber(decimal(reader));
			case BOOLEAN -> buffer.writeBoolean(reader.readBoolean());
			case DATE_TIME -> buffer.writeEmbeddedObject(Instant.ofEpochMilli(reader.readDateTime()));
			case BINARY -> buffer.writeEmbeddedObject(reader.readBinaryData().getData());
			case OBJECT_ID -> buffer.writeString(reader.readObjectId().toHexString());
			case NULL -> {
				reader.readNull();
				buffer.writeNull();
			}
			default -> throw new IllegalStateException("no JSON for " + reader.getCurrentBsonType());
		}
	}

	private static BigDecimal decimal(BsonReader reader) {
		return reader.readDecimal128().bigDecimalValue();
	}

}
