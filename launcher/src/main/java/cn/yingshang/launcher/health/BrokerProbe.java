package cn.yingshang.launcher.health;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Asks Kafka for its API versions by hand, so that no command has to load the client. */
record BrokerProbe(String host, int port) implements Probe {

	private static final short API_VERSIONS = 18;

	private static final int ASKED = 0x59_53;

	private static final int REQUEST_LENGTH = 10;

	/** From {@code host:port}. */
	static BrokerProbe of(String address) {
		int colon = address.lastIndexOf(':');
		return new BrokerProbe(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
	}

	@Override
	public Health check() {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(this.host, this.port), PATIENCE_MILLIS);
			socket.setSoTimeout(PATIENCE_MILLIS);
			ask(new DataOutputStream(socket.getOutputStream()));
			DataInputStream in = new DataInputStream(socket.getInputStream());
			in.readInt();
			int answered = in.readInt();
			short error = in.readShort();
			return (answered == ASKED && error == 0) ? Health.up("answers")
					: Health.down("answers with error " + error);
		}
		catch (IOException ex) {
			return Health.down("no answer: " + ex.getMessage());
		}
	}

	private static void ask(DataOutputStream out) throws IOException {
		out.writeInt(REQUEST_LENGTH);
		out.writeShort(API_VERSIONS);
		out.writeShort(0);
		out.writeInt(ASKED);
		out.writeShort(-1);
		out.flush();
	}

}
