package cn.yingshang.kernel.draw;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import cn.yingshang.kernel.canonical.Sha256;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A draw anybody can check: deterministic, bound to its inputs, fair (B-53). */
class DrawTests {

	private final Random random = new Random(54);

	private final List<Reveal> reveals = List.of(new Reveal("scjg", "0123456789abcdef", "17"),
			new Reveal("wjw", "fedcba9876543210", "今天"), new Reveal("gaj", "aaaabbbbccccdddd", "42"));

	private final List<Commitment> commitments = this.reveals.stream().map(Reveal::commitment).toList();

	@Test
	void aCommitmentIsTheHashOfTheContribution() {
		assertThat(this.reveals.get(0).commitment().commitment()).isEqualTo(Sha256.hex("scjg|0123456789abcdef|17"));
	}

	@Test
	void drawsTheQuotaOfEachStratum() {
		DrawProof proof = draw(candidates(300), this.reveals);

		assertThat(proof.winners()).extracting(Winner::stratum).filteredOn("A"::equals).hasSize(2);
		assertThat(proof.winners()).extracting(Winner::stratum).filteredOn("B"::equals).hasSize(10);
		assertThat(proof.winners()).extracting(Winner::stratum)
			.filteredOn("D"::equals)
			.as("fewer candidates than quota: all of them")
			.hasSize((int) candidates(300).stream().filter((candidate) -> candidate.stratum().equals("D")).count());
		assertThat(proof.winners()).extracting(Winner::id).doesNotHaveDuplicates();
		assertThat(proof.text()).contains("A类应抽2个,实抽2个", "gaj、scjg、wjw");
	}

	@Test
	void winnersAreTheSmallestTickets() {
		List<Candidate> all = candidates(200);
		DrawProof everybody = Draw.run(new DrawList("d1", quotas(200, 200, 200), List.of(), all), this.commitments,
				this.reveals);

		assertThat(everybody.winners()).hasSize(200);
		assertThat(everybody.winners().stream().filter((winner) -> winner.stratum().equals("B")).map(Winner::ticket))
			.isSorted();
		Map<String, Integer> ranks = new HashMap<>();
		everybody.winners()
			.forEach((winner) -> assertThat(winner.rank()).isEqualTo(ranks.merge(winner.stratum(), 1, Integer::sum)));
	}

	@Test
	void theOrderOfTheInputsDoesNotMatter() {
		List<Candidate> shuffled = new ArrayList<>(candidates(500));
		List<Reveal> otherReveals = new ArrayList<>(this.reveals);
		DrawProof expected = draw(shuffled, this.reveals);
		for (int i = 0; i < 20; i++) {
			Collections.shuffle(shuffled, this.random);
			Collections.shuffle(otherReveals, this.random);

			assertThat(draw(shuffled, otherReveals)).isEqualTo(expected);
		}
	}

	@Test
	void changingAnythingChangesTheListHashOrTheSeed() {
		List<Candidate> all = candidates(50);
		DrawList list = list(all);
		String hash = list.hash();
		for (int i = 0; i < all.size(); i++) {
			Candidate old = all.get(i);
			List<Candidate> renamed = new ArrayList<>(all);
			renamed.set(i, new Candidate(old.id() + "x", old.stratum()));
			List<Candidate> moved = new ArrayList<>(all);
			moved.set(i, new Candidate(old.id(), old.stratum().equals("A") ? "B" : "A"));
			List<Candidate> fewer = new ArrayList<>(all);
			fewer.remove(i);
			assertThat(List.of(list(renamed).hash(), list(moved).hash(), list(fewer).hash())).doesNotContain(hash);
		}
		assertThat(new DrawList("d2", list.quotas(), list.exclusions(), all).hash()).isNotEqualTo(hash);
		assertThat(new DrawList("d1", quotas(2, 11, 1000), list.exclusions(), all).hash()).isNotEqualTo(hash);
		assertThat(new DrawList("d1", list.quotas(), List.of(), all).hash()).isNotEqualTo(hash);
		List<Reveal> other = new ArrayList<>(this.reveals);
		other.set(0, new Reveal("scjg", "0123456789abcdef", "18"));
		assertThat(draw(all, other).seed()).isNotEqualTo(draw(all, this.reveals).seed());
	}

	@Test
	void isFairAsFarAsTwoThousandDrawsCanTell() {
		List<Candidate> ten = candidates(10).stream().map((candidate) -> new Candidate(candidate.id(), "A")).toList();
		Map<String, Integer> wins = new HashMap<>();
		for (int i = 0; i < 2_000; i++) {
			Reveal reveal = new Reveal("scjg", "0123456789abcdef", Integer.toString(i));
			DrawProof proof = Draw.run(new DrawList("d1", quotas(3, 0, 0), List.of(), ten),
					List.of(reveal.commitment()), List.of(reveal));
			proof.winners().forEach((winner) -> wins.merge(winner.id(), 1, Integer::sum));
		}
		assertThat(wins.values()).hasSize(10).allMatch((count) -> count > 500 && count < 700);
	}

	@Test
	void refusesRevealsThatDoNotFitTheirCommitments() {
		List<Reveal> changed = new ArrayList<>(this.reveals);
		changed.set(1, new Reveal("wjw", "fedcba9876543210", "明天"));

		refuses("wjw revealed something else", this.commitments, changed);
		refuses("Not yet revealed: wjw", this.commitments, List.of(this.reveals.get(0), this.reveals.get(2)));
		refuses("gaj revealed without a commitment", this.commitments.subList(0, 2), this.reveals);
		refuses("at least one", List.of(), List.of());
		refuses("committed twice", List.of(this.commitments.get(0), this.commitments.get(0)), this.reveals);
	}

	@Test
	void refusesListsThatCouldBeReadTwoWays() {
		Candidate one = new Candidate("c1", "A");

		assertThatExceptionOfType(DrawRefused.class).isThrownBy(() -> list(List.of(one, one)))
			.withMessageContaining("twice");
		assertThatExceptionOfType(DrawRefused.class).isThrownBy(() -> list(List.of(new Candidate("c1", "Z"))))
			.withMessageContaining("no quota");
		assertThatExceptionOfType(DrawRefused.class).isThrownBy(() -> list(List.of(new Candidate("x0", "A"))))
			.withMessageContaining("excluded");
		assertThatExceptionOfType(DrawRefused.class).isThrownBy(() -> new Candidate("a|b", "A"));
		assertThatExceptionOfType(DrawRefused.class).isThrownBy(() -> new Candidate("a\nb", "A"));
		assertThatExceptionOfType(DrawRefused.class).isThrownBy(() -> new Candidate("", "A"));
		assertThatExceptionOfType(DrawRefused.class).isThrownBy(() -> new Reveal("scjg", "short", "1"))
			.withMessageContaining("16");
	}

	@Test
	void roundsQuotasUp() {
		assertThat(StratumQuota.ofRatio("D", new BigDecimal("0.30"), 11).quota()).isEqualTo(4);
		assertThat(StratumQuota.ofRatio("A", new BigDecimal("0.01"), 1).quota()).isEqualTo(1);
		assertThat(StratumQuota.ofRatio("A", BigDecimal.ONE, 7).quota()).isEqualTo(7);
		assertThatExceptionOfType(DrawRefused.class)
			.isThrownBy(() -> StratumQuota.ofRatio("A", new BigDecimal("1.1"), 7));
	}

	@Test
	void goesThroughJson() {
		DrawProof proof = draw(candidates(20), this.reveals);
		JsonMapper json = JsonMapper.builder().build();

		assertThat(json.readValue(proof.canonicalJson(), DrawProof.class)).isEqualTo(proof);
	}

	@Test
	void drawsFromAMillionWithinTheHeapOfATest() {
		List<Candidate> million = new ArrayList<>(1_000_000);
		for (int i = 0; i < 1_000_000; i++) {
			million.add(new Candidate(String.format("%08d", i), (i % 10 == 0) ? "A" : "B"));
		}
		long start = System.nanoTime();
		DrawProof proof = draw(million, this.reveals);
		long milliseconds = (System.nanoTime() - start) / 1_000_000;

		assertThat(proof.winners()).hasSize(12);
		assertThat(milliseconds).as("a million candidates, a generous bound for a slow machine").isLessThan(60_000);
	}

	private DrawProof draw(List<Candidate> candidates, List<Reveal> revealed) {
		return Draw.run(list(candidates), revealed.stream().map(Reveal::commitment).toList(), revealed);
	}

	private static DrawList list(List<Candidate> candidates) {
		return new DrawList("d1", quotas(2, 10, 1000), List.of(new Exclusion("x0", "CHECKED_THIS_PERIOD")), candidates);
	}

	private static List<StratumQuota> quotas(int a, int b, int d) {
		return List.of(new StratumQuota("A", a), new StratumQuota("B", b), new StratumQuota("D", d));
	}

	private static List<Candidate> candidates(int count) {
		Random strata = new Random(9);
		List<Candidate> candidates = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			candidates.add(new Candidate("c" + i, List.of("A", "B", "D").get(strata.nextInt(3))));
		}
		return candidates;
	}

	private void refuses(String reason, List<Commitment> committed, List<Reveal> revealed) {
		DrawList list = list(candidates(5));
		assertThatExceptionOfType(DrawRefused.class).isThrownBy(() -> Draw.run(list, committed, revealed))
			.withMessageContaining(reason);
	}

}
