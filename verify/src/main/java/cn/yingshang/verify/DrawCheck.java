package cn.yingshang.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Checks a draw's proof: list hash, commitments, seed, and that exactly the smallest
 * tickets of each stratum won. The long lists are read row by row, once for each
 * question; of them only the winning tickets are kept.
 */
final class DrawCheck {

	private static final String FORMAT = "yingshang.draw.v1";

	private static final String EXCLUSIONS = "exclusions";

	private static final String CANDIDATES = "candidates";

	private static final String WINNERS = "winners";

	private final Path file;

	private final @Nullable Path list;

	private final Document proof;

	private final SortedMap<String, Integer> quotas = new TreeMap<>();

	private final SortedMap<String, Tickets> tickets = new TreeMap<>();

	private final Map<String, Integer> sizes = new HashMap<>();

	private final MessageDigest digest = Canonical.digest();

	private @Nullable String objection;

	private DrawCheck(Path file, @Nullable Path list, Document proof) {
		this.file = file;
		this.list = list;
		this.proof = proof;
	}

	/**
	 * Checks a proof.
	 * @param file the proof
	 * @param list the candidates published beside it
	 * @param listHash the list hash published before the commitments
	 */
	static String check(Path file, @Nullable Path list, @Nullable String listHash) {
		if (listHash != null && !listHash.matches("[0-9a-f]{64}")) {
			throw new Unreadable("The list hash is 64 lower-case hexadecimal digits");
		}
		try {
			Document proof = Rows.head(file, Set.of(EXCLUSIONS, CANDIDATES, WINNERS));
			proof.requireFormat(FORMAT);
			if (proof.has(CANDIDATES) == (list != null)) {
				throw new Unreadable((list != null) ? "The proof carries its candidates: leave out --candidates"
						: "The proof carries no candidates: name the published list with --candidates FILE");
			}
			DoesNotVerify.unless(listHash == null || listHash.equals(proof.text("listHash")),
					"the proof is of the list %s, not of the list %s", proof.text("listHash"), listHash);
			return new DrawCheck(file, list, proof).run();
		}
		catch (JacksonException | NumberFormatException ex) {
			throw new Unreadable(file + " is no JSON: " + Document.why(ex), ex);
		}
		catch (IOException | UncheckedIOException ex) {
			throw new Unreadable("Can not read " + file + ((list != null) ? " or " + list : "") + ": " + ex, ex);
		}
	}

	private String run() throws IOException {
		for (Document quota : this.proof.list("quotas")) {
			String stratum = DrawTokens.require(quota.text("stratum"));
			DoesNotVerify.unless(this.quotas.put(stratum, quota.number("quota")) == null, "stratum %s has two quotas",
					stratum);
			DoesNotVerify.unless(quota.number("quota") >= 0, "stratum %s has a negative quota", stratum);
		}
		Mac mac = mac(Reveals.seed(this.proof));
		int drawn = readWinners(mac);
		int count = readList(mac);
		checkQuotas();
		return "draw " + this.proof.text("drawId") + ", " + drawn + " drawn of " + count + " candidates, list "
				+ this.proof.text("listHash");
	}

	private int readWinners(Mac mac) throws IOException {
		int drawn = 0;
		try (Rows rows = Rows.of(this.file, WINNERS)) {
			for (Document winner = rows.next(); winner != null; winner = rows.next()) {
				String id = winner.text("id");
				Tickets stratum = this.tickets.computeIfAbsent(winner.text("stratum"), (name) -> new Tickets());
				byte[] ticket = ticket(mac, id);
				DoesNotVerify.unless(HexFormat.of().formatHex(ticket).equals(winner.text("ticket")),
						"winner %s does not have the ticket %s", id, winner.text("ticket"));
				DoesNotVerify.unless(winner.number("rank") == stratum.size() + 1, "winner %s does not have rank %d", id,
						stratum.size() + 1);
				DoesNotVerify.unless(stratum.add(ticket), "winner %s stands behind a larger ticket, or its own", id);
				drawn++;
			}
		}
		return drawn;
	}

	private int readList(Mac mac) throws IOException {
		line(FORMAT);
		line("draw|" + DrawTokens.require(this.proof.text("drawId")));
		this.quotas.forEach((stratum, quota) -> line("quota|" + stratum + "|" + quota));
		try (Listing exclusions = exclusions()) {
			for (Listing.Item item = exclusions.next(); item != null; item = exclusions.next()) {
				line("excluded|" + item.id() + "|" + item.what());
			}
		}
		int count = 0;
		try (Listing exclusions = exclusions(); Listing candidates = candidates()) {
			Listing.Item excluded = exclusions.next();
			for (Listing.Item item = candidates.next(); item != null; item = candidates.next()) {
				count++;
				line("candidate|" + item.id() + "|" + item.what());
				while (excluded != null && excluded.id().compareTo(item.id()) < 0) {
					excluded = exclusions.next();
				}
				if (excluded != null && excluded.id().equals(item.id())) {
					object("%s is both a candidate and excluded", item.id(), "");
				}
				consider(mac, item.id(), item.what());
			}
		}
		DoesNotVerify.unless(count == this.proof.number("candidateCount"),
				"the proof counts %d candidates, the list has %d", this.proof.number("candidateCount"), count);
		String hash = HexFormat.of().formatHex(this.digest.digest());
		DoesNotVerify.unless(hash.equals(this.proof.text("listHash")),
				"the list has the hash %s, the proof says %s: the list, a quota or an exclusion was changed", hash,
				this.proof.text("listHash"));
		if (this.objection != null) {
			throw new DoesNotVerify(this.objection);
		}
		return count;
	}

	private Listing exclusions() throws IOException {
		return Listing.inside(this.file, EXCLUSIONS, "reason");
	}

	private Listing candidates() throws IOException {
		return (this.list != null) ? Listing.beside(this.list) : Listing.inside(this.file, CANDIDATES, "stratum");
	}

	private void consider(Mac mac, String id, String stratum) {
		if (!this.quotas.containsKey(stratum)) {
			object("stratum %2$s of candidate %1$s has no quota", id, stratum);
		}
		this.sizes.merge(stratum, 1, Integer::sum);
		Tickets drawn = this.tickets.get(stratum);
		if (drawn != null && !drawn.allows(ticket(mac, id))) {
			object("candidate %s has a smaller ticket than a winner of stratum %s but was not drawn", id, stratum);
		}
	}

	// A changed list is named as such, and not by what follows from the change.
	private void object(String reason, String id, String stratum) {
		if (this.objection == null) {
			this.objection = String.format(reason, id, stratum);
		}
	}

	private void checkQuotas() {
		this.tickets.forEach((stratum, drawn) -> DoesNotVerify.unless(drawn.strayRank() > drawn.size(),
				"the winner of rank %d in stratum %s is no candidate of it", drawn.strayRank(), stratum));
		this.quotas.forEach((stratum, quota) -> {
			int due = Math.min(quota, this.sizes.getOrDefault(stratum, 0));
			Tickets drawn = this.tickets.get(stratum);
			int won = (drawn != null) ? drawn.size() : 0;
			DoesNotVerify.unless(won == due, "stratum %s has %d winners, its quota asks for %d", stratum, won, due);
		});
	}

	private void line(String line) {
		this.digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
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

	private static byte[] ticket(Mac mac, String id) {
		return mac.doFinal(id.getBytes(StandardCharsets.UTF_8));
	}

}
