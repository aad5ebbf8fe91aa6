package cn.yingshang.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import cn.yingshang.kernel.draw.Candidate;
import cn.yingshang.kernel.draw.Commitment;
import cn.yingshang.kernel.draw.Draw;
import cn.yingshang.kernel.draw.DrawList;
import cn.yingshang.kernel.draw.DrawProof;
import cn.yingshang.kernel.draw.Exclusion;
import cn.yingshang.kernel.draw.Reveal;
import cn.yingshang.kernel.draw.StratumQuota;
import cn.yingshang.kernel.draw.Winner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the suite draws verifies, and nothing else does. */
class DrawCheckTests {

	@TempDir
	private Path folder;

	private final Random random = new Random(2026);

	@Test
	void verifiesWhatTheSuiteDraws() {
		for (int i = 0; i < 50; i++) {
			DrawProof proof = draw(this.random.nextInt(200));

			assertThat(check(proof)).contains("draw d1, " + proof.winners().size() + " drawn");
		}
	}

	@Test
	void detectsEveryChange() {
		JsonNode proof = Document.JSON.readTree(draw(30).canonicalJson());

		Tampering.isDetected(Tampering.of(proof), (changed) -> check(changed.toString()));
	}

	@Test
	void detectsAWinnerSwappedForAnotherWithItsTrueTicket() {
		DrawProof proof = draw(40);
		DrawProof everybody = draw(40, 1_000);
		Winner last = last(proof.winners(), "B");
		Winner next = everybody.winners()
			.stream()
			.filter((winner) -> winner.stratum().equals("B") && winner.rank() == last.rank() + 1)
			.findFirst()
			.orElseThrow();
		DrawProof swapped = withWinners(proof,
				proof.winners().stream().map((winner) -> winner.equals(last) ? null : winner).toList());

		assertThatExceptionOfType(DoesNotVerify.class).isThrownBy(() -> check(swapped))
			.withMessageContaining("its quota asks for");
		assertThat(next.ticket()).isGreaterThan(last.ticket());
		String rewritten = proof.canonicalJson()
			.replace("\"id\":\"" + last.id() + "\",\"rank\":" + last.rank(),
					"\"id\":\"" + next.id() + "\",\"rank\":" + last.rank());
		assertThatExceptionOfType(DoesNotVerify.class).isThrownBy(() -> check(rewritten))
			.withMessageContaining("winner " + next.id());
	}

	@Test
	void detectsASeedChosenAfterwards() {
		DrawProof proof = draw(40);
		List<Reveal> others = new ArrayList<>(proof.reveals());
		others.set(0, new Reveal("gaj", "aaaabbbbccccdddd", "another"));
		DrawProof redrawn = Draw.run(
				new DrawList(proof.drawId(), proof.quotas(), proof.exclusions(), proof.candidates()),
				others.stream().map(Reveal::commitment).toList(), others);
		DrawProof forged = new DrawProof(proof.format(), proof.drawId(), proof.quotas(), proof.exclusions(),
				proof.candidateCount(), proof.candidates(), proof.listHash(), proof.commitments(), redrawn.reveals(),
				redrawn.seed(), redrawn.winners());

		assertThatExceptionOfType(DoesNotVerify.class).isThrownBy(() -> check(forged))
			.withMessageContaining("gaj revealed something else");
	}

	@Test
	void readsAListPublishedBesideTheProof() throws IOException {
		DrawProof proof = draw(100);
		List<String> lines = proof.candidates()
			.stream()
			.map((candidate) -> candidate.id() + "|" + candidate.stratum())
			.toList();
		Path list = Files.write(this.folder.resolve("list.txt"), lines);
		ObjectNode json = (ObjectNode) Document.JSON.readTree(proof.canonicalJson());
		Path published = Files.writeString(this.folder.resolve("alone.json"), json.putNull("candidates").toString());

		assertThat(DrawCheck.check(published, list, null)).contains("of 100 candidates");
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> DrawCheck.check(published, null, null))
			.withMessageContaining("--candidates");
		Files.write(list, lines.subList(1, 100));
		assertThatExceptionOfType(DoesNotVerify.class).isThrownBy(() -> DrawCheck.check(published, list, null));
		List<String> shuffled = new ArrayList<>(lines);
		Collections.shuffle(shuffled, this.random);
		Files.write(list, shuffled);
		assertThatExceptionOfType(DoesNotVerify.class).isThrownBy(() -> DrawCheck.check(published, list, null))
			.withMessageContaining("not in the order of its ids");
	}

	@Test
	void comparesTheListWithTheOnePublishedBefore() throws IOException {
		DrawProof proof = draw(10);
		Path file = Files.writeString(this.folder.resolve("proof.json"), proof.canonicalJson());

		assertThat(DrawCheck.check(file, null, proof.listHash())).contains(proof.listHash());
		assertThatExceptionOfType(DoesNotVerify.class).isThrownBy(() -> DrawCheck.check(file, null, "0".repeat(64)))
			.withMessageContaining("not of the list 0000");
	}

	private String check(DrawProof proof) {
		return check(proof.canonicalJson());
	}

	private String check(String proof) {
		try {
			return DrawCheck.check(Files.writeString(this.folder.resolve("proof.json"), proof), null, null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Winner last(List<Winner> winners, String stratum) {
		List<Winner> drawn = winners.stream().filter((winner) -> winner.stratum().equals(stratum)).toList();
		return drawn.get(drawn.size() - 1);
	}

	private static DrawProof withWinners(DrawProof proof, List<Winner> winners) {
		return new DrawProof(proof.format(), proof.drawId(), proof.quotas(), proof.exclusions(), proof.candidateCount(),
				proof.candidates(), proof.listHash(), proof.commitments(), proof.reveals(), proof.seed(),
				winners.stream().filter((winner) -> winner != null).collect(Collectors.toList()));
	}

	private DrawProof draw(int size) {
		return draw(size, 5);
	}

	private DrawProof draw(int size, int quota) {
		List<Candidate> candidates = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			candidates.add(new Candidate("企业" + i, List.of("A", "B", "D").get(i % 3)));
		}
		List<Reveal> reveals = List.of(new Reveal("gaj", "aaaabbbbccccdddd", "42"),
				new Reveal("scjg", "0123456789abcdef", "今天"));
		List<Commitment> commitments = reveals.stream().map(Reveal::commitment).toList();
		List<StratumQuota> quotas = List.of(new StratumQuota("A", 2), new StratumQuota("B", quota),
				new StratumQuota("D", 1_000));
		return Draw.run(new DrawList("d1", quotas, List.of(new Exclusion("x1", "CHECKED"), new Exclusion("x2", "CAP")),
				candidates), commitments, reveals);
	}

}
