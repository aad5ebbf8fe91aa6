package cn.yingshang.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import cn.yingshang.launcher.doctor.Finding;
import cn.yingshang.launcher.plan.Member;
import cn.yingshang.launcher.plan.Places;
import cn.yingshang.launcher.process.ProcessRecord;
import cn.yingshang.launcher.process.Role;
import cn.yingshang.launcher.process.StartFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SuiteChecksTests {

	@TempDir
	Path folder;

	@Test
	void looksAtThePortsOfTheSuiteThatRuns() throws IOException {
		Places places = new Places(this.folder, this.folder.resolve("home"));
		try (ServerSocket elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			ProcessRecord gateway = thisProcess(elsewhere.getLocalPort());
			new SuiteState(gateway, gateway.url(), "http://127.0.0.1:1", "local", "start", Instant.EPOCH, 1,
					List.of("gateway"))
				.write(places);
			places.run().write(gateway);
			assertThat(SuiteChecks.run(places, Map.of(Member.GATEWAY, 8080))).extracting(Finding::subject)
				.contains("Port " + elsewhere.getLocalPort())
				.doesNotContain("Port 8080");
		}
	}

	@Test
	void saysInOneSentenceThatTheHomeCannotBeWritten() throws IOException {
		Path file = Files.createFile(this.folder.resolve("file"));
		Places places = new Places(this.folder, file.resolve("home"));
		assertThatExceptionOfType(StartFailed.class).isThrownBy(places::requireWritable)
			.withMessageContaining("Can't write to " + places.home())
			.withMessageContaining("YINGSHANG_HOME");
		assertThatExceptionOfType(StartFailed.class).isThrownBy(() -> places.run().lock());
	}

	private static ProcessRecord thisProcess(int port) {
		ProcessHandle self = ProcessHandle.current();
		return new ProcessRecord("gateway", Role.GATEWAY, self.pid(), self.info().startInstant().orElseThrow(), "java",
				port, "http://127.0.0.1:" + port, "1", "", 0, null);
	}

}
