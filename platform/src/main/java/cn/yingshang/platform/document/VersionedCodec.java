package cn.yingshang.platform.document;

import java.util.List;
import java.util.function.UnaryOperator;

import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonInt32;
import org.bson.BsonReader;
import org.bson.BsonReaderMark;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/**
 * Reads documents of every schema there was: an older one is cast up, step by step,
 * before it is mapped. Of a newer one this version knows too little to touch it.
 */
public final class VersionedCodec<T> implements Codec<T> {

	private static final String SCHEMA = "schema";

	private static final BsonDocumentCodec RAW = new BsonDocumentCodec();

	private final DocumentCodec<T> codec;

	private final String kind;

	private final List<UnaryOperator<BsonDocument>> upcasts;

	public VersionedCodec(DocumentCodec<T> codec, String kind, List<UnaryOperator<BsonDocument>> upcasts) {
		this.codec = codec;
		this.kind = kind;
		this.upcasts = List.copyOf(upcasts);
	}

	/** What this version writes. */
	public int current() {
		return 1 + this.upcasts.size();
	}

	@Override
	public Class<T> getEncoderClass() {
		return this.codec.getEncoderClass();
	}

	@Override
	public void encode(BsonWriter writer, T value, EncoderContext context) {
		this.codec.encode(writer, value, context);
	}

	@Override
	public T decode(BsonReader reader, DecoderContext context) {
		BsonReaderMark start = reader.getMark();
		int schema = schema(reader);
		start.reset();
		if (schema > current()) {
			throw new NewerDocument(this.kind, schema, current());
		}
		if (schema == current()) {
			return this.codec.decode(reader, context);
		}
		BsonDocument document = RAW.decode(reader, context);
		for (UnaryOperator<BsonDocument> upcast : this.upcasts.subList(schema - 1, this.upcasts.size())) {
			document = upcast.apply(document);
		}
		document.put(SCHEMA, new BsonInt32(current()));
		return this.codec.decode(new BsonDocumentReader(document), context);
	}

	private static int schema(BsonReader reader) {
		reader.readStartDocument();
		while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
			if (reader.readName().equals(SCHEMA)) {
				return reader.readInt32();
			}
			reader.skipValue();
		}
		return 1;
	}

}
