package cn.yingshang.launcher.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.launcher.doctor.Finding.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class MachineChecksTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

	@TempDir
	Path folder;

	@Test
	void everyFindingThatIsNotFineSaysItsFixInOneLine() {
		List<Finding> findings = MachineChecks.run(this.folder.resolve("home"), null, CLOCK);
		assertThat(findings).hasSizeGreaterThanOrEqualTo(10);
		assertThat(findings).allSatisfy((finding) -> {
			assertThat(finding.fix() == null).isEqualTo(finding.verdict() == Verdict.OK);
			assertThat(finding.found()).isNotBlank().doesNotContain("\n");
		});
	}

	@Test
	void aYearWithoutNoticeIsAWarning() {
		assertThat(MachineChecks.calendar(WorkingCalendar.published(), 2026).verdict()).isEqualTo(Verdict.OK);
		Finding next = MachineChecks.calendar(WorkingCalendar.published(), 2027);
		assertThat(next.verdict()).isEqualTo(Verdict.WARNING);
		assertThat(next.found()).contains("provisional");
	}

	@Test
	void aNoticeInTheCitysFolderIsSeenAndAWrongOneIsAFailure() throws IOException {
		Path calendars = Files.createDirectories(this.folder.resolve("city/calendars"));
		Files.writeString(calendars.resolve("2027.json"), """
				{"years": {"2027": {"holidays": ["2027-01-01"], "workdays": [], "names": {"2027-01-01": "元旦"},
				  "source": {"doc": "关于2027年部分节假日安排的通知(测试数据)"}}}}
				""");
		assertThat(city()).extracting(Finding::verdict).containsExactly(Verdict.OK, Verdict.OK, Verdict.OK);

		Files.writeString(calendars.resolve("2028.json"), "{");
		assertThat(city()).singleElement().satisfies((finding) -> {
			assertThat(finding.verdict()).isEqualTo(Verdict.FAILURE);
			assertThat(finding.found()).contains("2028.json is no JSON").doesNotContain("\n");
		});
	}

	private List<Finding> city() {
		return MachineChecks.run(this.folder.resolve("home"), this.folder.resolve("city"), CLOCK)
			.stream()
			.filter((finding) -> finding.subject().matches("City|Calendar \\d+"))
			.toList();
	}

	@Test
	void anOldJavaIsAFailure() {
		assertThat(MachineChecks.java(11).verdict()).isEqualTo(Verdict.FAILURE);
		assertThat(MachineChecks.java(17).verdict()).isEqualTo(Verdict.OK);
		assertThat(MachineChecks.java(99).verdict()).isEqualTo(Verdict.WARNING);
	}

	@Test
	void anOldMavenIsAFailure() {
		assertThat(MachineChecks.judgeMaven("Apache Maven 3.6.3 (abc)").verdict()).isEqualTo(Verdict.FAILURE);
		assertThat(MachineChecks.judgeMaven("\u001b[0mApache Maven 3.8.7\nMaven home").verdict()).isEqualTo(Verdict.OK);
		assertThat(MachineChecks.judgeMaven("Apache Maven 4.0.0").verdict()).isEqualTo(Verdict.OK);
		assertThat(MachineChecks.judgeMaven("command not found").verdict()).isEqualTo(Verdict.FAILURE);
	}

	@Test
	void aFolderThatCannotBeWrittenIsAFailure() {
		List<Finding> findings = MachineChecks.run(Path.of("/proc/yingshang"), null, CLOCK);
		assertThat(findings).filteredOn((finding) -> finding.subject().equals("Writing"))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.verdict()).isEqualTo(Verdict.FAILURE));
	}

}
