package cn.yingshang.kernel.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import cn.yingshang.kernel.canonical.Sha256;

/**
 * Everything about a draw that is fixed and hashed before the first department commits
 * (B-53): candidates, exclusions and quotas, each sorted by UTF-16 code units. Candidates
 * handed over in that order are not sorted again.
 *
 * @param drawId the draw's id
 * @param quotas one for every stratum of the candidates
 * @param exclusions who was kept out and why
 * @param candidates who may be drawn
 */
public record DrawList(String drawId, List<StratumQuota> quotas, List<Exclusion> exclusions,
		List<Candidate> candidates) {

	/** The first line of the hashed text. */
	static final String FORMAT = "yingshang.draw.v1";

	private static final int PIECE = 1 << 14;

	/**
	 * Sorts and checks the list.
	 * @throws DrawRefused if a candidate appears twice or is excluded as well, or a
	 * stratum has no quota
	 */
	public DrawList {
		Tokens.require("A draw's id", drawId);
		quotas = sorted("Stratum", quotas, StratumQuota::stratum);
		exclusions = sorted("Excluded", exclusions, Exclusion::id);
		candidates = sorted("Candidate", candidates, Candidate::id);
		Set<String> strata = new HashSet<>();
		quotas.forEach((quota) -> strata.add(quota.stratum()));
		Set<String> excluded = new HashSet<>();
		exclusions.forEach((exclusion) -> excluded.add(exclusion.id()));
		for (Candidate candidate : candidates) {
			if (!strata.contains(candidate.stratum())) {
				throw new DrawRefused("Stratum " + candidate.stratum() + " has no quota");
			}
			if (excluded.contains(candidate.id())) {
				throw new DrawRefused("Candidate " + candidate.id() + " is excluded");
			}
		}
	}

	/**
	 * The hash to publish before anybody commits.
	 * @return SHA-256 of the list's canonical text, 64 lower-case hexadecimal digits
	 */
	public String hash() {
		MessageDigest digest = Sha256.digest();
		StringBuilder piece = new StringBuilder(2 * PIECE);
		piece.append(FORMAT).append('\n').append("draw|").append(this.drawId).append('\n');
		for (StratumQuota quota : this.quotas) {
			piece.append("quota|").append(quota.stratum()).append('|').append(quota.quota()).append('\n');
			flush(piece, digest, PIECE);
		}
		for (Exclusion exclusion : this.exclusions) {
			piece.append("excluded|").append(exclusion.id()).append('|').append(exclusion.reason()).append('\n');
			flush(piece, digest, PIECE);
		}
		for (Candidate candidate : this.candidates) {
			piece.append("candidate|").append(candidate.id()).append('|').append(candidate.stratum()).append('\n');
			flush(piece, digest, PIECE);
		}
		flush(piece, digest, 0);
		return HexFormat.of().formatHex(digest.digest());
	}

	private static void flush(StringBuilder piece, MessageDigest digest, int from) {
		if (piece.length() >= from) {
			digest.update(piece.toString().getBytes(StandardCharsets.UTF_8));
			piece.setLength(0);
		}
	}

	private static <T> List<T> sorted(String what, List<T> items, Function<T, String> key) {
		boolean ordered = true;
		String previous = "";
		for (T item : items) {
			String next = key.apply(item);
			if (previous.compareTo(next) >= 0) {
				ordered = false;
				break;
			}
			previous = next;
		}
		if (ordered) {
			return List.copyOf(items);
		}
		List<T> copy = new ArrayList<>(items);
		copy.sort(Comparator.comparing(key));
		for (int i = 1; i < copy.size(); i++) {
			if (key.apply(copy.get(i - 1)).equals(key.apply(copy.get(i)))) {
				throw new DrawRefused(what + " " + key.apply(copy.get(i)) + " appears twice");
			}
		}
		return List.copyOf(copy);
	}

}
