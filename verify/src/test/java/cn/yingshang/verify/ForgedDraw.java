package cn.yingshang.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a proof that is right in all but what is asked for, and refuses nothing. */
final class ForgedDraw {

	String format = "yingshang.draw.v1";

	String drawId = "forged-1";

	final List<String[]> quotas = new ArrayList<>();

	final List<String[]> exclusions = new ArrayList<>();

	final List<String[]> candidates = new ArrayList<>();

	final List<String[]> reveals = new ArrayList<>();

	/** Sorts the lines of the list, and not its ids. */
	boolean byLine;

	boolean asGiven;

	boolean seedIgnoresList;

	boolean seedInOrderOfReveals;

	boolean keyIsText;

	static ForgedDraw usual() {
		ForgedDraw draw = new ForgedDraw();
		draw.quota("A", 1).quota("D", 2).excluded("obj-06", "CHECKED_THIS_PERIOD");
		draw.candidate("obj-01", "A").candidate("obj-02", "A").candidate("obj-03", "D").candidate("obj-04", "D");
		draw.candidate("obj-05", "D").reveal("scjg", "7f3a9c1e5b2d8460", "2026");
		return draw.reveal("wjw", "c04e8d2b91f6a375", "海风");
	}

	static ForgedDraw bare() {
		return new ForgedDraw().reveal("scjg", "7f3a9c1e5b2d8460", "2026");
	}

	ForgedDraw quota(String stratum, int quota) {
		this.quotas.add(new String[] { stratum, String.valueOf(quota) });
		return this;
	}

	ForgedDraw excluded(String id, String reason) {
		this.exclusions.add(new String[] { id, reason });
		return this;
	}

	ForgedDraw candidate(String id, String stratum) {
		this.candidates.add(new String[] { id, stratum });
		return this;
	}

	ForgedDraw reveal(String department, String nonce, String value) {
		this.reveals.add(new String[] { department, nonce, value });
		return this;
	}

	ObjectNode make() {
		ObjectNode proof = Document.JSON.createObjectNode();
		proof.put("format", this.format).put("drawId", this.drawId);
		ArrayNode listed = proof.putArray("quotas");
		this.quotas
			.forEach((quota) -> listed.addObject().put("stratum", quota[0]).put("quota", Integer.valueOf(quota[1])));
		rows(proof.putArray("exclusions"), this.exclusions, "reason");
		proof.put("candidateCount", this.candidates.size());
		rows(proof.putArray("candidates"), this.candidates, "stratum");
		String listHash = Canonical.sha256(list());
		proof.put("listHash", listHash);
		ArrayNode commitments = proof.putArray("commitments");
		ArrayNode revealed = proof.putArray("reveals");
		this.reveals.forEach((reveal) -> {
			commitments.addObject()
				.put("department", reveal[0])
				.put("commitment", Canonical.sha256(String.join("|", reveal)));
			revealed.addObject().put("department", reveal[0]).put("nonce", reveal[1]).put("value", reveal[2]);
		});
		String seed = Canonical.sha256(seedText(listHash));
		proof.put("seed", seed);
		winners(proof.putArray("winners"), seed);
		return proof;
	}

	String list() {
		List<String> lines = new ArrayList<>();
		lines.add("yingshang.draw.v1");
		lines.add("draw|" + this.drawId);
		lines.addAll(lines("quota", this.quotas));
		lines.addAll(lines("excluded", this.exclusions));
		lines.addAll(lines("candidate", this.candidates));
		return String.join("\n", lines) + "\n";
	}

	private List<String> lines(String what, List<String[]> rows) {
		Function<String[], String> line = (row) -> what + "|" + row[0] + "|" + row[1];
		List<String[]> sorted = new ArrayList<>(rows);
		if (!this.asGiven) {
			sorted.sort(Comparator.comparing(this.byLine ? line : (row) -> row[0]));
		}
		return sorted.stream().map(line).toList();
	}

	private String seedText(String listHash) {
		List<String[]> sorted = new ArrayList<>(this.reveals);
		if (!this.seedInOrderOfReveals) {
			sorted.sort(Comparator.comparing((reveal) -> reveal[0]));
		}
		StringBuilder text = new StringBuilder();
		sorted.forEach((reveal) -> text.append(String.join("|", reveal)).append('\n'));
		return text.append(this.seedIgnoresList ? "" : listHash + "\n").toString();
	}

	private void winners(ArrayNode winners, String seed) {
		for (String[] quota : this.quotas) {
			List<String[]> tickets = new ArrayList<>();
			for (String[] candidate : this.candidates) {
				if (candidate[1].equals(quota[0])) {
					tickets.add(new String[] { candidate[0], ticket(seed, candidate[0]) });
				}
			}
			tickets.sort(Comparator.comparing((ticket) -> ticket[1]));
			for (int i = 0; i < Math.min(Integer.parseInt(quota[1]), tickets.size()); i++) {
				winner(winners, tickets.get(i)[0], quota[0], i + 1, tickets.get(i)[1]);
			}
		}
	}

	static void winner(ArrayNode winners, String id, String stratum, int rank, String ticket) {
		winners.addObject().put("id", id).put("stratum", stratum).put("rank", rank).put("ticket", ticket);
	}

	String ticket(String seed, String id) {
		try {
			byte[] key = this.keyIsText ? seed.getBytes(StandardCharsets.UTF_8) : HexFormat.of().parseHex(seed);
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			return HexFormat.of().formatHex(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void rows(ArrayNode list, List<String[]> rows, String member) {
		rows.forEach((row) -> list.addObject().put("id", row[0]).put(member, row[1]));
	}

}
