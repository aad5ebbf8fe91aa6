package cn.yingshang.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import cn.yingshang.kernel.deadline.DayKind;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.deadline.Explanation;
import cn.yingshang.kernel.time.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The command line: what it prints and how it exits. */
class VerifyTests {

	@TempDir
	private Path folder;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@Test
	void exitsWithZeroWhenVerified() throws IOException {
		assertThat(run("due-date", explanation("2026-02-13"))).isZero();
		assertThat(printed(this.out)).isEqualTo("VERIFIED: due 2026-02-27 by rule A-01\n");
		assertThat(printed(this.err)).isEmpty();
	}

	@Test
	void exitsWithOneAndTheReasonWhenItDoesNotVerify() throws IOException {
		Path file = Path.of(explanation("2026-02-13"));
		Files.writeString(file,
				Files.readString(file).replace("2026-02-27\",\"provisional", "2026-03-27\",\"provisional"));

		assertThat(run("due-date", file.toString())).isEqualTo(1);
		assertThat(printed(this.out))
			.isEqualTo("DOES NOT VERIFY: the limit ends on 2026-02-27, the explanation says 2026-03-27\n");
	}

	@Test
	void exitsWithTwoForWrongUsageAndUnreadableFiles() throws IOException {
		Path text = Files.writeString(this.folder.resolve("text"), "这不是JSON");
		Path twice = Files.writeString(this.folder.resolve("twice"), "{\"format\":\"a\",\"format\":\"b\"}");
		Path list = Files.writeString(this.folder.resolve("list"), "[]");

		assertThat(run()).isEqualTo(2);
		assertThat(printed(this.err)).startsWith("Usage:");
		assertThat(run("draw")).isEqualTo(2);
		assertThat(run("other", text.toString())).isEqualTo(2);
		assertThat(run("draw", text.toString(), "--head", "x")).isEqualTo(2);
		assertThat(run("chain", text.toString(), "--head")).isEqualTo(2);
		assertThat(run("due-date", this.folder.resolve("none").toString())).isEqualTo(2);
		for (Path file : new Path[] { text, twice, list }) {
			assertThat(run("draw", file.toString())).isEqualTo(2);
			assertThat(run("due-date", file.toString())).isEqualTo(2);
			assertThat(run("chain", file.toString())).isEqualTo(2);
		}
		assertThat(printed(this.out)).isEmpty();
	}

	@Test
	void readsALaterNotice() throws IOException {
		Path calendars = Files.createDirectories(this.folder.resolve("city/calendars"));
		Path notice = Files.writeString(calendars.resolve("2027.json"), """
				{"years": {"2027": {"holidays": ["2027-01-01"], "workdays": [], "names": {"2027-01-01": "元旦"},
				  "source": {"doc": "关于2027年部分节假日安排的通知"}}}}
				""");
		Explanation explanation = DeadlineLedger.start("A-01", 5, DayKind.WORKING, LocalDate.of(2026, 12, 30))
			.explain(WorkingCalendar.published().withNotices("2027.json", Files.readAllBytes(notice)));
		Path file = Files.writeString(this.folder.resolve("why.json"), Document.JSON.writeValueAsString(explanation));

		assertThat(run("due-date", file.toString(), "--calendar", notice.toString())).isZero();
		assertThat(run("due-date", file.toString(), "--calendar", this.folder.resolve("city").toString())).isZero();
		assertThat(printed(this.out)).isEqualTo("VERIFIED: due 2027-01-07 by rule A-01\n".repeat(2));
	}

	@Test
	void knowsTheSameNoticesAsTheSuite() throws IOException {
		try (InputStream suite = WorkingCalendar.class
			.getResourceAsStream("/cn/yingshang/kernel/city/dalian/calendars/holidays.json");
				InputStream own = Verify.class.getResourceAsStream("holidays.json")) {
			assertThat(own.readAllBytes()).isEqualTo(suite.readAllBytes());
		}
	}

	private String explanation(String trigger) throws IOException {
		Explanation explanation = DeadlineLedger.start("A-01", 5, DayKind.WORKING, LocalDate.parse(trigger))
			.explain(WorkingCalendar.published());
		return Files.writeString(this.folder.resolve("why.json"), Document.JSON.writeValueAsString(explanation))
			.toString();
	}

	private int run(String... args) {
		return Verify.run(args, new PrintStream(this.out, true, StandardCharsets.UTF_8),
				new PrintStream(this.err, true, StandardCharsets.UTF_8));
	}

	private static String printed(ByteArrayOutputStream stream) {
		return stream.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
	}

}
