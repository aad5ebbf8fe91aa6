package cn.yingshang.verify;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import cn.yingshang.kernel.draw.Candidate;
import cn.yingshang.kernel.draw.Draw;
import cn.yingshang.kernel.draw.DrawList;
import cn.yingshang.kernel.draw.DrawProof;
import cn.yingshang.kernel.draw.Reveal;
import cn.yingshang.kernel.draw.StratumQuota;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A long list needs little memory, and too little memory is not an answer. The million of
 * docs/verify.md: {@code -Dverify.candidates=1000000 -Dverify.heap=64m}.
 */
class HeapTests {

	private static final int CANDIDATES = Integer.getInteger("verify.candidates", 100_000);

	private static final String HEAP = System.getProperty("verify.heap", "12m");

	@TempDir
	private Path folder;

	@Test
	void checksALongListInLittleMemory() throws Exception {
		DrawProof proof = draw();
		Path inside = this.folder.resolve("inside.json");
		Path alone = this.folder.resolve("alone.json");
		Path list = this.folder.resolve("list.txt");
		write(inside, proof, true);
		write(alone, proof, false);
		Files.write(list,
				() -> proof.candidates()
					.stream()
					.<CharSequence>map((candidate) -> candidate.id() + "|" + candidate.stratum())
					.iterator());

		assertThat(java(HEAP, "draw", inside.toString())).isZero();
		assertThat(java(HEAP, "draw", alone.toString(), "--candidates", list.toString(), "--list", proof.listHash()))
			.isZero();
	}

	@Test
	void tooLittleMemoryIsNoAnswer() throws Exception {
		Path chain = this.folder.resolve("chain.jsonl");
		Files.writeString(chain, "{\"index\":0,\"previousHash\":\"" + "0".repeat(64) + "\",\"hash\":\"" + "0".repeat(64)
				+ "\",\"entry\":{\"list\":[" + "{},".repeat(1_000_000) + "{}]}}\n");

		assertThat(java("8m", "chain", chain.toString())).isEqualTo(Verify.OWN_ERROR);
	}

	private static DrawProof draw() {
		List<String> strata = List.of("S1", "S2", "S3", "S4");
		List<Candidate> candidates = IntStream.range(0, CANDIDATES)
			.mapToObj((i) -> new Candidate("candidate-%012d".formatted(i), strata.get(i % 4)))
			.toList();
		List<Reveal> reveals = List.of(new Reveal("scjg", "7f3a9c1e5b2d8460", "2026"));
		return Draw.run(new DrawList("long",
				strata.stream().map((name) -> new StratumQuota(name, CANDIDATES / 80)).toList(), List.of(), candidates),
				List.of(reveals.get(0).commitment()), reveals);
	}

	private static void write(Path file, DrawProof proof, boolean withList) throws IOException {
		DrawProof empty = new DrawProof(proof.format(), proof.drawId(), proof.quotas(), proof.exclusions(),
				proof.candidateCount(), null, proof.listHash(), proof.commitments(), proof.reveals(), proof.seed(),
				proof.winners());
		String json = Document.JSON.writeValueAsString(empty);
		try (BufferedWriter out = Files.newBufferedWriter(file)) {
			String rest = json.replace("\"candidates\":null", "\"remark\":null").substring(1);
			out.write("{");
			if (withList) {
				out.write("\"candidates\":[");
				String comma = "";
				for (Candidate candidate : proof.candidates()) {
					out.write(
							comma + "{\"id\":\"" + candidate.id() + "\",\"stratum\":\"" + candidate.stratum() + "\"}");
					comma = ",";
				}
				out.write("],");
			}
			out.write(rest);
		}
	}

	private int java(String heap, String... arguments) throws Exception {
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap, "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "cn.yingshang.verify.Verify"));
		command.addAll(List.of(arguments));
		long begun = System.nanoTime();
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("said").toFile())
			.start();
		int code = process.waitFor();
		System.out.printf("%s, heap %s, %.1f s%n", Files.readString(this.folder.resolve("said")).strip(), heap,
				(System.nanoTime() - begun) / 1e9);
		return code;
	}

}
