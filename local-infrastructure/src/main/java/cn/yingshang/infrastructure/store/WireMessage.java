package cn.yingshang.infrastructure.store;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import cn.yingshang.infrastructure.store.bson.BsonCodec;
import cn.yingshang.infrastructure.store.bson.BsonWriter;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One message of the wire protocol: OP_MSG, or the OP_QUERY drivers still open with.
 */
record WireMessage(int requestId, boolean legacy, boolean unacknowledged, String database, Document body) {

	private static final int OP_REPLY = 1;

	private static final int OP_QUERY = 2004;

	private static final int OP_MSG = 2013;

	private static final int MAX_MESSAGE = 48_000_000;

	private static final int CHECKSUM_PRESENT = 1;

	private static final int MORE_TO_COME = 2;

	/** The bytes of one message, null if the client went away between two. */
	static @Nullable ByteBuffer read(DataInputStream in) throws IOException {
		int length;
		try {
			length = Integer.reverseBytes(in.readInt());
		}
		catch (EOFException ex) {
			return null;
		}
		if (length < 16 || length > MAX_MESSAGE) {
			throw new IOException("a message of " + length + " bytes");
		}
		byte[] bytes = new byte[length - 4];
		in.readFully(bytes);
		return BsonCodec.wrap(bytes);
	}

	static int requestId(ByteBuffer message) {
		return message.getInt(0);
	}

	static boolean isLegacy(ByteBuffer message) {
		return message.getInt(8) == OP_QUERY;
	}

	static WireMessage parse(ByteBuffer message) throws IOException {
		int requestId = message.getInt();
		message.getInt();
		int code = message.getInt();
		if (code == OP_MSG) {
			return parseMessage(requestId, message);
		}
		if (code == OP_QUERY) {
			message.getInt();
			String namespace = BsonCodec.cString(message);
			message.getLong();
			Document query = BsonCodec.decode(message);
			if (query.get("$query") instanceof Document wrapped) {
				query = wrapped;
			}
			int dot = namespace.indexOf('.');
			return new WireMessage(requestId, true, false, (dot > 0) ? namespace.substring(0, dot) : namespace, query);
		}
		throw new IOException("operation code " + code + " is not spoken here");
	}

	private static WireMessage parseMessage(int requestId, ByteBuffer message) throws IOException {
		int flags = message.getInt();
		int end = message.limit() - (((flags & CHECKSUM_PRESENT) != 0) ? 4 : 0);
		Document body = null;
		Document sequences = new Document();
		while (message.position() < end) {
			int kind = message.get();
			if (kind == 0) {
				body = BsonCodec.decode(message);
			}
			else if (kind == 1) {
				int start = message.position();
				int size = message.getInt();
				String name = BsonCodec.cString(message);
				List<Document> documents = new ArrayList<>();
				while (message.position() < start + size) {
					documents.add(BsonCodec.decode(message));
				}
				sequences.put(name, documents);
			}
			else {
				throw new IOException("a section of kind " + kind);
			}
		}
		if (body == null || body.isEmpty()) {
			throw new IOException("a message without a body");
		}
		body.putAll(sequences);
		String database = (body.get("$db") instanceof String name) ? name : "admin";
		return new WireMessage(requestId, false, (flags & MORE_TO_COME) != 0, database, body);
	}

	String command() {
		return this.body.keySet().iterator().next();
	}

	static void reply(OutputStream out, int responseTo, boolean legacy, Document answer) throws IOException {
		BsonWriter writer = new BsonWriter(1024);
		writer.int32(0);
		writer.int32(responseTo);
		writer.int32(responseTo);
		if (legacy) {
			writer.int32(OP_REPLY);
			writer.int32(0);
			writer.int64(0);
			writer.int32(0);
			writer.int32(1);
		}
		else {
			writer.int32(OP_MSG);
			writer.int32(0);
			writer.int8(0);
		}
		writer.document(answer);
		writer.setInt32(0, writer.size());
		out.write(writer.array(), 0, writer.size());
		out.flush();
	}

}
