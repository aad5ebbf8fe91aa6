package cn.yingshang.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import cn.yingshang.kernel.canonical.CanonicalJson;
import cn.yingshang.kernel.canonical.Sha256;
import cn.yingshang.kernel.deadline.DayKind;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.deadline.Explanation;
import cn.yingshang.kernel.draw.Candidate;
import cn.yingshang.kernel.draw.Draw;
import cn.yingshang.kernel.draw.DrawList;
import cn.yingshang.kernel.draw.DrawProof;
import cn.yingshang.kernel.draw.Exclusion;
import cn.yingshang.kernel.draw.Reveal;
import cn.yingshang.kernel.draw.StratumQuota;
import cn.yingshang.kernel.time.WorkingCalendar;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The worked examples are what the suite makes, verify, and stand in docs/verify.md. */
class DocumentedExamplesTests {

	private static final Path EXAMPLES = Path.of("examples");

	@Test
	void theDrawIsWhatTheSuiteDraws() throws IOException {
		List<Reveal> reveals = List.of(new Reveal("scjg", "7f3a9c1e5b2d8460", "2026"),
				new Reveal("wjw", "c04e8d2b91f6a375", "海风"));
		DrawList list = new DrawList("example-1", List.of(new StratumQuota("A", 1), new StratumQuota("D", 2)),
				List.of(new Exclusion("obj-06", "CHECKED_THIS_PERIOD")),
				List.of(new Candidate("obj-01", "A"), new Candidate("obj-02", "A"), new Candidate("obj-03", "D"),
						new Candidate("obj-04", "D"), new Candidate("obj-05", "D")));

		DrawProof proof = Draw.run(list, reveals.stream().map(Reveal::commitment).toList(), reveals);

		assertThat(Document.JSON.readValue(Files.readString(EXAMPLES.resolve("draw.json")), DrawProof.class))
			.isEqualTo(proof);
		assertThat(verified("draw", "draw.json")).isZero();
		assertThat(page()).contains(proof.listHash() + "  -", proof.seed() + "  -", proof.winners().get(0).ticket(),
				proof.commitments().get(0).commitment());
	}

	@Test
	void theChainIsWhatTheSuiteHashes() throws IOException {
		String previous = "0".repeat(64);
		List<Map<String, String>> entries = List.of(
				Map.of("verb", "submit", "at", "2026-09-01T01:00:00Z", "to", "SUBMITTED"),
				Map.of("verb", "accept", "at", "2026-09-01T02:30:00Z", "from", "SUBMITTED", "to", "ACCEPTED"));
		for (Map<String, String> entry : entries) {
			previous = Sha256.hex(previous + "\n" + CanonicalJson.of(entry));

			assertThat(Files.readString(EXAMPLES.resolve("chain.jsonl"))).contains("\"hash\":\"" + previous + "\"");
			assertThat(page()).contains(previous);
		}
		assertThat(verified("chain", "chain.jsonl", "--head", previous)).isZero();
	}

	@Test
	void theDueDateIsWhatTheSuiteExplains() throws IOException {
		Explanation explanation = DeadlineLedger.start("A-01", 5, DayKind.WORKING, LocalDate.of(2026, 2, 13))
			.pause(SomeGround.APPRAISAL, "书告〔2026〕3号", LocalDate.of(2026, 2, 25), 1)
			.resume(LocalDate.of(2026, 2, 26))
			.explain(WorkingCalendar.published());

		assertThat(Document.JSON.readValue(Files.readString(EXAMPLES.resolve("due-date.json")), Explanation.class))
			.isEqualTo(explanation);
		assertThat(verified("due-date", "due-date.json")).isZero();
		assertThat(page()).contains(explanation.text());
	}

	private static int verified(String what, String file, String... options) {
		String[] args = new String[2 + options.length];
		args[0] = what;
		args[1] = EXAMPLES.resolve(file).toString();
		System.arraycopy(options, 0, args, 2, options.length);
		PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
		return Verify.run(args, nowhere, nowhere);
	}

	private static String page() throws IOException {
		return Files.readString(Path.of("..", "docs", "verify.md"));
	}

}
