package cn.yingshang.launcher.health;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Sends MongoDB's {@code ping} by hand, so that no command has to load the driver. */
record StoreProbe(String host, int port) implements Probe {

	private static final int DEFAULT_PORT = 27017;

	private static final int OP_MSG = 2013;

	private static final int HEADER = 16;

	private static final int LONGEST_REPLY = 64 * 1024;

	private static final byte DOUBLE = 1;

	private static final byte TEXT = 2;

	private static final byte INT32 = 16;

	static Probe of(String url) {
		if (url.startsWith("mongodb+srv:") || url.contains("tls=true") || url.contains("ssl=true")) {
			return () -> Health.up("external, encrypted: not asked");
		}
		String rest = url.substring(url.indexOf("://") + 3);
		String hosts = rest.split("[/?]", 2)[0];
		String first = hosts.substring(hosts.lastIndexOf('@') + 1).split(",", 2)[0];
		URI address = URI.create("mongodb://" + first);
		return new StoreProbe(address.getHost(), (address.getPort() < 0) ? DEFAULT_PORT : address.getPort());
	}

	@Override
	public Health check() {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(this.host, this.port), PATIENCE_MILLIS);
			socket.setSoTimeout(PATIENCE_MILLIS);
			socket.getOutputStream().write(ping());
			return saysOk(reply(new DataInputStream(socket.getInputStream()))) ? Health.up("answers ping")
					: Health.down("refuses ping");
		}
		catch (IOException ex) {
			return Health.down("no answer: " + ex.getMessage());
		}
	}

	private static byte[] ping() {
		ByteBuffer document = littleEndian(128);
		document.putInt(0);
		document.put(INT32).put(name("ping")).putInt(1);
		byte[] database = name("admin");
		document.put(TEXT).put(name("$db")).putInt(database.length).put(database);
		document.put((byte) 0);
		document.putInt(0, document.position()).flip();
		int length = HEADER + Integer.BYTES + 1 + document.limit();
		ByteBuffer message = littleEndian(length);
		message.putInt(length).putInt(1).putInt(0).putInt(OP_MSG);
		message.putInt(0).put((byte) 0).put(document);
		return message.array();
	}

	private static byte[] reply(DataInputStream in) throws IOException {
		byte[] length = in.readNBytes(Integer.BYTES);
		if (length.length < Integer.BYTES) {
			throw new EOFException("the connection was closed");
		}
		int size = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
		if (size < HEADER || size > LONGEST_REPLY) {
			throw new IOException("what listens there is no MongoDB");
		}
		return in.readNBytes(size - Integer.BYTES);
	}

	private static boolean saysOk(byte[] reply) {
		ByteBuffer bytes = ByteBuffer.wrap(reply).order(ByteOrder.LITTLE_ENDIAN);
		for (int at = 0; at + 8 <= reply.length; at++) {
			if (reply[at + 1] == 'o' && reply[at + 2] == 'k' && reply[at + 3] == 0) {
				return switch (reply[at]) {
					case DOUBLE -> at + 12 <= reply.length && bytes.getDouble(at + 4) == 1.0;
					case INT32 -> bytes.getInt(at + 4) == 1;
					default -> false;
				};
			}
		}
		return false;
	}

	private static byte[] name(String text) {
		return (text + '\0').getBytes(StandardCharsets.UTF_8);
	}

	private static ByteBuffer littleEndian(int size) {
		return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
	}

}
