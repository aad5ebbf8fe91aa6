package cn.yingshang.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * Checks a draw's proof: list hash, commitments, seed, and that exactly the smallest
 * tickets of each stratum won.
 */
final class DrawCheck {

	private static final String FORMAT = "yingshang.draw.v1";

	private final Document proof;

	private final SortedMap<String, String> candidates;

	private final SortedMap<String, Integer> quotas = new TreeMap<>();

	private DrawCheck(Document proof, SortedMap<String, String> candidates) {
		this.proof = proof;
		this.candidates = candidates;
	}

	static String check(Document proof, @Nullable Path list) {
		DoesNotVerify.unless(proof.text("format").equals(FORMAT), "the format is not %s", FORMAT);
		DrawCheck check = new DrawCheck(proof, candidates(proof, list));
		check.checkList();
		check.checkReveals();
		return check.checkWinners();
	}

	private static SortedMap<String, String> candidates(Document proof, @Nullable Path list) {
		SortedMap<String, String> candidates = new TreeMap<>();
		if (list != null) {
			readList(list, candidates);
		}
		else if (proof.has("candidates")) {
			for (Document candidate : proof.list("candidates")) {
				add(candidates, candidate.text("id"), candidate.text("stratum"));
			}
		}
		else {
			throw new Unreadable("The proof carries no candidates: name the published list with --candidates FILE");
		}
		return candidates;
	}

	private static void readList(Path list, SortedMap<String, String> candidates) {
		try {
			for (String line : Files.readAllLines(list, StandardCharsets.UTF_8)) {
				int bar = line.indexOf('|');
				if (bar < 0) {
					throw new Unreadable(list + " has a line that is not id|stratum: " + line);
				}
				add(candidates, line.substring(0, bar), line.substring(bar + 1));
			}
		}
		catch (IOException ex) {
			throw new Unreadable("Can not read " + list + ": " + ex, ex);
		}
	}

	private static void add(SortedMap<String, String> candidates, String id, String stratum) {
		DoesNotVerify.unless(candidates.put(plain(id), plain(stratum)) == null, "candidate %s is listed twice", id);
	}

	private static String plain(String text) {
		boolean plain = !text.isEmpty() && text.chars().noneMatch((c) -> c == '|' || c < ' ' || c == 0x7f);
		DoesNotVerify.unless(plain, "\"%s\" is empty or holds a bar or a control character", text);
		return text;
	}

	private void checkList() {
		int count = this.proof.number("candidateCount");
		DoesNotVerify.unless(count == this.candidates.size(), "the proof counts %d candidates, the list has %d", count,
				this.candidates.size());
		for (Document quota : this.proof.list("quotas")) {
			String stratum = plain(quota.text("stratum"));
			DoesNotVerify.unless(this.quotas.put(stratum, quota.number("quota")) == null, "stratum %s has two quotas",
					stratum);
			DoesNotVerify.unless(quota.number("quota") >= 0, "stratum %s has a negative quota", stratum);
		}
		SortedMap<String, String> exclusions = new TreeMap<>();
		for (Document exclusion : this.proof.list("exclusions")) {
			String id = plain(exclusion.text("id"));
			DoesNotVerify.unless(exclusions.put(id, plain(exclusion.text("reason"))) == null, "%s is excluded twice",
					id);
			DoesNotVerify.unless(!this.candidates.containsKey(id), "%s is both a candidate and excluded", id);
		}
		MessageDigest digest = Canonical.digest();
		line(digest, FORMAT);
		line(digest, "draw|" + plain(this.proof.text("drawId")));
		this.quotas.forEach((stratum, quota) -> line(digest, "quota|" + stratum + "|" + quota));
		exclusions.forEach((id, reason) -> line(digest, "excluded|" + id + "|" + reason));
		this.candidates.forEach((id, stratum) -> line(digest, "candidate|" + id + "|" + stratum));
		String hash = HexFormat.of().formatHex(digest.digest());
		DoesNotVerify.unless(hash.equals(this.proof.text("listHash")),
				"the list has the hash %s, the proof says %s: the list, a quota or an exclusion was changed", hash,
				this.proof.text("listHash"));
	}

	private static void line(MessageDigest digest, String line) {
		digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
	}

	private void checkReveals() {
		Map<String, String> commitments = new HashMap<>();
		for (Document commitment : this.proof.list("commitments")) {
			String department = commitment.text("department");
			DoesNotVerify.unless(commitments.put(department, commitment.text("commitment")) == null,
					"department %s committed twice", department);
		}
		DoesNotVerify.unless(!commitments.isEmpty(), "no department committed");
		SortedMap<String, String> reveals = new TreeMap<>();
		for (Document reveal : this.proof.list("reveals")) {
			String department = plain(reveal.text("department"));
			String line = department + "|" + plain(reveal.text("nonce")) + "|" + plain(reveal.text("value"));
			String commitment = commitments.remove(department);
			DoesNotVerify.unless(commitment != null, "department %s revealed without a commitment, or twice",
					department);
			DoesNotVerify.unless(Canonical.sha256(line).equals(commitment),
					"department %s revealed something else than it committed to", department);
			reveals.put(department, line);
		}
		DoesNotVerify.unless(commitments.isEmpty(), "committed but never revealed: %s", commitments.keySet());
		String seed = Canonical.sha256(String.join("\n", reveals.values()) + "\n" + this.proof.text("listHash") + "\n");
		DoesNotVerify.unless(seed.equals(this.proof.text("seed")), "the seed is %s, the proof says %s", seed,
				this.proof.text("seed"));
	}

	// No sorting needed: the winners are right if their tickets are, and no other ticket
	// of the stratum is as small as
	// the largest of theirs.
	private String checkWinners() {
		Mac mac = mac(this.proof.text("seed"));
		Map<String, List<String>> tickets = new LinkedHashMap<>();
		Set<String> winners = new HashSet<>();
		for (Document winner : this.proof.list("winners")) {
			String id = winner.text("id");
			String stratum = winner.text("stratum");
			DoesNotVerify.unless(stratum.equals(this.candidates.get(id)), "winner %s is no candidate of stratum %s", id,
					stratum);
			DoesNotVerify.unless(winners.add(id), "winner %s is named twice", id);
			String ticket = ticket(mac, id);
			DoesNotVerify.unless(ticket.equals(winner.text("ticket")), "winner %s has the ticket %s, the proof says %s",
					id, ticket, winner.text("ticket"));
			List<String> drawn = tickets.computeIfAbsent(stratum, (key) -> new ArrayList<>());
			DoesNotVerify.unless(winner.number("rank") == drawn.size() + 1, "winner %s does not have rank %d", id,
					drawn.size() + 1);
			DoesNotVerify.unless(drawn.isEmpty() || drawn.get(drawn.size() - 1).compareTo(ticket) < 0,
					"winner %s stands behind a larger ticket", id);
			drawn.add(ticket);
		}
		Map<String, Integer> sizes = new HashMap<>();
		this.candidates.forEach((id, stratum) -> {
			DoesNotVerify.unless(this.quotas.containsKey(stratum), "stratum %s of candidate %s has no quota", stratum,
					id);
			sizes.merge(stratum, 1, Integer::sum);
			List<String> drawn = tickets.getOrDefault(stratum, List.of());
			if (!drawn.isEmpty() && !winners.contains(id)) {
				DoesNotVerify.unless(ticket(mac, id).compareTo(drawn.get(drawn.size() - 1)) > 0,
						"candidate %s has a smaller ticket than a winner of stratum %s but was not drawn", id, stratum);
			}
		});
		this.quotas.forEach((stratum, quota) -> {
			int due = Math.min(quota, sizes.getOrDefault(stratum, 0));
			int drawn = tickets.getOrDefault(stratum, List.of()).size();
			DoesNotVerify.unless(drawn == due, "stratum %s has %d winners, its quota asks for %d", stratum, drawn, due);
		});
		return "draw " + this.proof.text("drawId") + ", " + winners.size() + " drawn of " + this.candidates.size()
				+ " candidates, list " + this.proof.text("listHash");
	}

	private static Mac mac(String seed) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(HexFormat.of().parseHex(seed), "HmacSHA256"));
			return mac;
		}
		catch (NoSuchAlgorithmException | InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String ticket(Mac mac, String id) {
		return HexFormat.of().formatHex(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
	}

}
