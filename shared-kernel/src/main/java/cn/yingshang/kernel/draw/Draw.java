package cn.yingshang.kernel.draw;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import cn.yingshang.kernel.canonical.Sha256;

/**
 * The verifiable draw (双随机抽取, B-53). The list is fixed and its hash published; each
 * department commits to a secret; when all have committed, all reveal; the seed is
 * SHA-256 over the reveals and the list hash; each candidate's ticket is HMAC-SHA256 of
 * its id under the seed; the smallest tickets of each stratum win. Nobody who acts before
 * the last reveal can know the outcome, and everybody can check it afterwards.
 */
public final class Draw {

	private static final Comparator<Ticket> BY_TICKET = (a, b) -> {
		int order = Arrays.compareUnsigned(a.bytes, b.bytes);
		return (order != 0) ? order : a.candidate.id().compareTo(b.candidate.id());
	};

	private Draw() {
	}

	/**
	 * Draws.
	 * @param list the fixed list
	 * @param commitments one a department, at least one
	 * @param reveals one for every commitment
	 * @return the proof, candidates included
	 * @throws DrawRefused naming the department whose reveal is missing, unexpected or
	 * does not fit its commitment
	 */
	public static DrawProof run(DrawList list, List<Commitment> commitments, List<Reveal> reveals) {
		List<Commitment> committed = new ArrayList<>(commitments);
		committed.sort(Comparator.comparing(Commitment::department));
		List<Reveal> revealed = new ArrayList<>(reveals);
		revealed.sort(Comparator.comparing(Reveal::department));
		requireKept(committed, revealed);
		String listHash = list.hash();
		String seed = seed(revealed, listHash);
		return new DrawProof(DrawList.FORMAT, list.drawId(), list.quotas(), list.exclusions(), list.candidates().size(),
				list.candidates(), listHash, committed, revealed, seed, winners(list, seed));
	}

	/**
	 * Who comes next when a drawn one falls out: each stratum's winners with the ranks
	 * behind them.
	 * @param list the list of the draw
	 * @param seed its seed
	 * @param beyond how many ranks more than the quota
	 * @return by stratum and rank, the winners first
	 */
	public static List<Winner> further(DrawList list, String seed, int beyond) {
		List<StratumQuota> wider = list.quotas()
			.stream()
			.map((quota) -> new StratumQuota(quota.stratum(), quota.quota() + beyond))
			.toList();
		return winners(new DrawList(list.drawId(), wider, list.exclusions(), list.candidates()), seed);
	}

	private static void requireKept(List<Commitment> committed, List<Reveal> revealed) {
		if (committed.isEmpty()) {
			throw new DrawRefused("A draw needs at least one department's commitment");
		}
		Map<String, Commitment> open = new HashMap<>();
		for (Commitment commitment : committed) {
			if (open.put(commitment.department(), commitment) != null) {
				throw new DrawRefused("Department " + commitment.department() + " committed twice");
			}
		}
		for (Reveal reveal : revealed) {
			Commitment commitment = open.remove(reveal.department());
			if (commitment == null) {
				throw new DrawRefused("Department " + reveal.department() + " revealed without a commitment");
			}
			if (!reveal.commitment().equals(commitment)) {
				throw new DrawRefused(
						"Department " + reveal.department() + " revealed something else than it committed to");
			}
		}
		if (!open.isEmpty()) {
			throw new DrawRefused("Not yet revealed: " + String.join(", ", open.keySet().stream().sorted().toList()));
		}
	}

	/**
	 * The seed of a draw.
	 * @param sortedReveals sorted by department
	 * @param listHash the list's hash
	 * @return SHA-256 of one line {@code department|nonce|value} a reveal and one of the
	 * list hash, each ended by a line feed
	 */
	static String seed(List<Reveal> sortedReveals, String listHash) {
		StringBuilder text = new StringBuilder();
		sortedReveals.forEach((reveal) -> text.append(reveal.line()).append('\n'));
		return Sha256.hex(text.append(listHash).append('\n').toString());
	}

	// A heap a stratum holds only the best so far: a million candidates are hashed once
	// and never sorted.
	private static List<Winner> winners(DrawList list, String seed) {
		Map<String, Integer> quotas = new HashMap<>();
		Map<String, PriorityQueue<Ticket>> best = new HashMap<>();
		for (StratumQuota quota : list.quotas()) {
			quotas.put(quota.stratum(), quota.quota());
			best.put(quota.stratum(), new PriorityQueue<>(Collections.reverseOrder(BY_TICKET)));
		}
		Mac mac = mac(seed);
		for (Candidate candidate : list.candidates()) {
			int quota = quotas.getOrDefault(candidate.stratum(), 0);
			PriorityQueue<Ticket> heap = best.get(candidate.stratum());
			if (quota == 0 || heap == null) {
				continue;
			}
			Ticket ticket = new Ticket(mac.doFinal(candidate.id().getBytes(StandardCharsets.UTF_8)), candidate);
			Ticket worst = heap.peek();
			if (worst == null || heap.size() < quota) {
				heap.add(ticket);
			}
			else if (BY_TICKET.compare(ticket, worst) < 0) {
				heap.poll();
				heap.add(ticket);
			}
		}
		List<Winner> winners = new ArrayList<>();
		for (StratumQuota quota : list.quotas()) {
			List<Ticket> drawn = new ArrayList<>(best.getOrDefault(quota.stratum(), new PriorityQueue<>(BY_TICKET)));
			drawn.sort(BY_TICKET);
			for (int i = 0; i < drawn.size(); i++) {
				Ticket ticket = drawn.get(i);
				winners.add(new Winner(ticket.candidate.id(), quota.stratum(), i + 1,
						HexFormat.of().formatHex(ticket.bytes)));
			}
		}
		return winners;
	}

	private static Mac mac(String seed) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(HexFormat.of().parseHex(seed), "HmacSHA256"));
			return mac;
		}
		catch (NoSuchAlgorithmException | InvalidKeyException ex) {
			throw new IllegalStateException("Every Java platform has HmacSHA256", ex);
		}
	}

	private record Ticket(byte[] bytes, Candidate candidate) {
	}

}
