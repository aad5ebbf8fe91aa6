package cn.yingshang.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessRecordTests {

	@TempDir
	Path folder;

	private RunFolder run;

	private Process process;

	@BeforeEach
	void startSomeProcess() throws IOException {
		this.run = new RunFolder(this.folder);
		this.process = new ProcessBuilder("/bin/sh", "-c", "sleep 60; : marked-as-ours").start();
	}

	@AfterEach
	void endIt() {
		this.process.descendants().forEach(ProcessHandle::destroyForcibly);
		this.process.destroyForcibly();
	}

	@Test
	void knowsItsProcessAgain() {
		this.run.write(record("gateway", startOf(this.process), "marked-as-ours"));
		assertThat(this.run.record("gateway")).hasValueSatisfying((read) -> assertThat(read.process())
			.hasValueSatisfying((found) -> assertThat(found.pid()).isEqualTo(this.process.pid())));
	}

	@Test
	void isNotFooledByAnotherProcessWithTheSameId() {
		assertThat(record("gateway", startOf(this.process).minusSeconds(60), "marked-as-ours").process()).isEmpty();
		assertThat(record("gateway", startOf(this.process), "another-marker").process()).isEmpty();
	}

	@Test
	void orphansEndsWhatIsOursAndSparesStrangers() {
		this.run.write(record("stranger", startOf(this.process).minusSeconds(60), "marked-as-ours"));
		assertThat(Orphans.end(this.run)).isEmpty();
		assertThat(this.process.isAlive()).isTrue();
		assertThat(this.run.records()).isEmpty();

		this.run.write(record("gateway", startOf(this.process), "marked-as-ours"));
		assertThat(Orphans.end(this.run)).containsExactly("gateway");
		assertThat(this.process.isAlive()).isFalse();
		assertThat(this.run.records()).isEmpty();
	}

	@Test
	void tornRecordsAreNone() throws IOException {
		Files.writeString(this.folder.resolve("gateway.json"), "{\"name\": \"gatew");
		assertThat(this.run.records()).isEmpty();
	}

	@Test
	void onlyOneHoldsTheLock() throws Exception {
		try (AutoCloseable lock = this.run.lock().orElseThrow()) {
			assertThat(lock).isNotNull();
			assertThat(new RunFolder(this.folder).lock()).isEmpty();
		}
		try (AutoCloseable again = this.run.lock().orElseThrow()) {
			assertThat(again).isNotNull();
		}
	}

	@Test
	void logTailGivesTheLastLines() throws IOException {
		Path log = this.folder.resolve("a.log");
		Files.writeString(log, "一\n二\n三\n");
		assertThat(LogTail.of(log, 2)).isEqualTo("二\n三");
		assertThat(LogTail.of(this.folder.resolve("none.log"), 2)).isEqualTo("(no log yet)");
	}

	@Test
	void rolesEndInReverseOrder() {
		assertThat(List.of(Role.values())).isSortedAccordingTo((a, b) -> Integer.compare(a.stage(), b.stage()));
		long together = 0;
		for (int stage = 0; stage <= Role.LAST_STAGE; stage++) {
			together += Role.patience(stage).toMillis();
		}
		assertThat(together).isLessThan(8_000);
	}

	private ProcessRecord record(String name, Instant startedAt, String marker) {
		return new ProcessRecord(name, Role.GATEWAY, this.process.pid(), startedAt, marker, 1, "http://127.0.0.1:1",
				"1", "", 0, null);
	}

	private static Instant startOf(Process process) {
		return process.info().startInstant().orElseThrow();
	}

}
