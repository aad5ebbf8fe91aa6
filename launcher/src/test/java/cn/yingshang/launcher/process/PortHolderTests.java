package cn.yingshang.launcher.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class PortHolderTests {

	@Test
	void namesPortAndHolder() throws IOException {
		assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "holders are read from /proc");
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			int port = socket.getLocalPort();
			assertThat(PortHolder.isFree(port)).isFalse();
			Optional<PortHolder> holder = PortHolder.of(port);
			assertThat(holder).hasValueSatisfying((found) -> {
				assertThat(found.pid()).isEqualTo(ProcessHandle.current().pid());
				assertThat(found.command()).contains("java");
			});
			assertThat(PortHolder.message(port, "gateway", holder)).contains("Port " + port + ", which gateway needs")
				.contains("process " + ProcessHandle.current().pid() + " (");
		}
	}

	@Test
	void findsAPortThatAllAddressesHold() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			assertThat(PortHolder.isFree(socket.getLocalPort())).isFalse();
		}
	}

	@Test
	void findsNobodyOnAFreePort() throws IOException {
		int port;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = socket.getLocalPort();
		}
		assertThat(PortHolder.isFree(port)).isTrue();
		assertThat(PortHolder.of(port)).isEmpty();
	}

	@Test
	void saysSoWhenTheHolderIsUnknown() {
		assertThat(PortHolder.message(8080, "gateway", Optional.empty()))
			.isEqualTo("Port 8080, which gateway needs, is held by a process of another user.");
	}

}
