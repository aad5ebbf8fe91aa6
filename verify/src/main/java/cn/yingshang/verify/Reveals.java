package cn.yingshang.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the departments committed to and revealed, and the seed that follows.
 */
final class Reveals {

	private static final int SHORTEST_NONCE = 16;

	private Reveals() {
	}

	static String seed(Document proof) {
		Map<String, String> commitments = new HashMap<>();
		for (Document commitment : proof.list("commitments")) {
			String department = commitment.text("department");
			DoesNotVerify.unless(commitments.put(department, commitment.text("commitment")) == null,
					"department %s committed twice", department);
		}
		DoesNotVerify.unless(!commitments.isEmpty(), "no department committed");
		SortedMap<String, String> lines = new TreeMap<>();
		for (Document reveal : proof.list("reveals")) {
			String department = DrawTokens.require(reveal.text("department"));
			String nonce = DrawTokens.require(reveal.text("nonce"));
			DoesNotVerify.unless(nonce.length() >= SHORTEST_NONCE,
					"department %s used a nonce of less than %d characters: its value could be guessed from the commitment",
					department, SHORTEST_NONCE);
			String line = department + "|" + nonce + "|" + DrawTokens.require(reveal.text("value"));
			String commitment = commitments.remove(department);
			DoesNotVerify.unless(commitment != null, "department %s revealed without a commitment, or twice",
					department);
			DoesNotVerify.unless(Canonical.sha256(line).equals(commitment),
					"department %s revealed something else than it committed to", department);
			lines.put(department, line);
		}
		DoesNotVerify.unless(commitments.isEmpty(), "committed but never revealed: %s", commitments.keySet());
		StringBuilder text = new StringBuilder();
		lines.values().forEach((line) -> text.append(line).append('\n'));
		String seed = Canonical.sha256(text.append(proof.text("listHash")).append('\n').toString());
		DoesNotVerify.unless(seed.equals(proof.text("seed")), "the seed is %s, the proof says %s", seed,
				proof.text("seed"));
		return seed;
	}

}
