package cn.yingshang.launcher.health;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

import cn.yingshang.launcher.process.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProbeTests {

	@Test
	void nobodyListening() throws IOException {
		int port;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = socket.getLocalPort();
		}
		assertThat(Probe.of(Role.STORE, "mongodb://127.0.0.1:" + port).check().serving()).isFalse();
		assertThat(Probe.of(Role.BROKER, "127.0.0.1:" + port).check().serving()).isFalse();
		assertThat(Probe.of(Role.GATEWAY, "http://127.0.0.1:" + port).check().serving()).isFalse();
	}

	@Test
	void storeThatAnswersPing() throws IOException {
		assertThat(storeThatReplies(1.0).serving()).isTrue();
		assertThat(storeThatReplies(0.0).serving()).isFalse();
	}

	@Test
	void somethingElseOnTheStoresPort() throws IOException {
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			CompletableFuture.runAsync(() -> answer(server, "HTTP/1.1 400 \r\n".getBytes(StandardCharsets.US_ASCII)));
			assertThat(Probe.of(Role.STORE, "mongodb://127.0.0.1:" + server.getLocalPort()).check().detail())
				.contains("no MongoDB");
		}
	}

	@Test
	void encryptedStoresAreNotAsked() {
		assertThat(Probe.of(Role.STORE, "mongodb+srv://db.example/").check().serving()).isTrue();
	}

	@Test
	void addressWithUserHostsAndOptions() {
		assertThat(StoreProbe.of("mongodb://u:p@db1.example:1234,db2.example/?replicaSet=rs"))
			.isEqualTo(new StoreProbe("db1.example", 1234));
		assertThat(StoreProbe.of("mongodb://db1.example")).isEqualTo(new StoreProbe("db1.example", 27017));
	}

	private static Health storeThatReplies(double ok) throws IOException {
		ByteBuffer reply = ByteBuffer.allocate(38).order(ByteOrder.LITTLE_ENDIAN);
		reply.putInt(38).putInt(7).putInt(1).putInt(2013).putInt(0).put((byte) 0);
		reply.putInt(17).put((byte) 1).put("ok\0".getBytes(StandardCharsets.US_ASCII)).putDouble(ok).put((byte) 0);
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			CompletableFuture.runAsync(() -> answer(server, reply.array()));
			return Probe.of(Role.STORE, "mongodb://127.0.0.1:" + server.getLocalPort()).check();
		}
	}

	private static void answer(ServerSocket server, byte[] reply) {
		try (Socket socket = server.accept()) {
			int length = Integer.reverseBytes(new DataInputStream(socket.getInputStream()).readInt());
			socket.getInputStream().readNBytes(length - 4);
			new DataOutputStream(socket.getOutputStream()).write(reply);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
