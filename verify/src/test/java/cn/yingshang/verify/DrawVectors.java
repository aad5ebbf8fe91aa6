package cn.yingshang.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import cn.yingshang.kernel.draw.Candidate;
import cn.yingshang.kernel.draw.Draw;
import cn.yingshang.kernel.draw.DrawList;
import cn.yingshang.kernel.draw.DrawProof;
import cn.yingshang.kernel.draw.Exclusion;
import cn.yingshang.kernel.draw.Reveal;
import cn.yingshang.kernel.draw.StratumQuota;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Proofs drawn by the suite, the same with one thing changed, and forged ones. */
final class DrawVectors {

	private static final List<String> STRATA = List.of("A", "B", "S1", "S10", "a", "aB", "一级", "二级");

	private static final List<String> DEPARTMENTS = List.of("gaj", "scjg", "wjw", "zjj", "应急局");

	private static final List<String> PREFIXES = List.of("企业", "obj-", "officer-", "e", "ﬀ");

	private final Random random = new Random(20260301);

	private final Vectors vectors = new Vectors("json");

	Vectors make() {
		drawn();
		changed();
		rightInForm();
		wrongList();
		wrongReveals();
		wrongTexts();
		wrongWinners();
		unreadable();
		return this.vectors;
	}

	private void drawn() {
		for (int i = 0; i < 60; i++) {
			DrawProof proof = draw(this.random.nextInt(20));
			ObjectNode json = (ObjectNode) Document.JSON.readTree(proof.canonicalJson());
			String[] options = (i % 3 == 0) ? new String[] { "--list", proof.listHash() } : new String[0];
			if (i % 4 == 0) {
				json.putNull("candidates");
				StringBuilder lines = new StringBuilder();
				proof.candidates()
					.forEach((one) -> lines.append(one.id()).append('|').append(one.stratum()).append('\n'));
				List<String> more = new ArrayList<>(List.of(options));
				more.addAll(List.of("--candidates", this.vectors.beside("txt", lines.toString())));
				options = more.toArray(new String[0]);
			}
			this.vectors.good("drawn by the suite", (i % 2 == 0) ? json : json.toPrettyString(), options);
		}
	}

	private void changed() {
		for (int i = 0; i < 70; i++) {
			JsonNode json = Document.JSON.readTree(draw(3 + this.random.nextInt(6)).canonicalJson());
			Map<String, JsonNode> changes = Tampering.of(json);
			changes.remove(".format");
			List<String> names = new ArrayList<>(changes.keySet());
			String what = names.get(this.random.nextInt(names.size()));
			this.vectors.bad("changed after the draw: " + what, changes.get(what));
		}
	}

	private void rightInForm() {
		this.vectors.good("nobody could be drawn", ForgedDraw.bare().quota("A", 2).make());
		this.vectors.good("no stratum and nobody to draw", ForgedDraw.bare().make());
		this.vectors.good("a quota of 0", ForgedDraw.bare().quota("A", 0).candidate("a", "A").make());
		this.vectors.good("a quota larger than its stratum",
				ForgedDraw.usual().quota("Z", 5).candidate("z", "Z").make());
		this.vectors.good("the largest quota",
				ForgedDraw.usual().quota("Z", Integer.MAX_VALUE).candidate("z", "Z").make());
		this.vectors.good("sorted by id: a before aB, though a line of aB sorts first", beginnings().make());
		this.vectors.good("members that nobody knows", ForgedDraw.usual().make().put("remark", "x"));
		this.vectors.good("a nonce of 16 characters", ForgedDraw.bare().reveal("wjw", "1234567890123456", "v").make());
		this.vectors.good("what no rule forbids: U+0085, U+200B, U+2028, a blank",
				ForgedDraw.bare().quota("A b", 1).candidate("x\u0085\u200b\u2028 y", "A b").make());
		ObjectNode mixed = ForgedDraw.usual().make();
		reverse(mixed, "quotas", "commitments", "reveals");
		this.vectors.good("quotas, commitments and reveals in another order", mixed);
		ObjectNode strata = ForgedDraw.usual().make();
		ArrayNode winners = (ArrayNode) strata.required("winners");
		winners.add(winners.remove(0));
		this.vectors.good("strata of the winners in another order", strata);
		this.vectors.good("texts written with escapes",
				ForgedDraw.usual().make().toString().replace("海风", "\\u6d77\\u98ce").replace("obj-01", "\\u006fbj-01"));
		String list = "obj-01|A\r\nobj-02|A\r\nobj-03|D\r\nobj-04|D\r\nobj-05|D";
		this.vectors.good("a list with CR LF and no last line end", aside(), "--candidates",
				this.vectors.beside("txt", list));
		ForgedDraw again = ForgedDraw.usual().candidate("obj-07", "D");
		this.vectors.good("made anew as a whole over another list: only --list shows it", again.make());
		this.vectors.bad("made anew as a whole over another list", again.make(), "--list",
				Canonical.sha256(ForgedDraw.usual().list()));
		this.vectors.good("the list is the one that was published", ForgedDraw.usual().make(), "--list",
				Canonical.sha256(ForgedDraw.usual().list()));
	}

	private void wrongList() {
		ForgedDraw byLine = beginnings();
		byLine.byLine = true;
		this.vectors.bad("the lines were sorted, and not the ids", byLine.make());
		this.vectors.bad("a candidate's stratum has no quota", ForgedDraw.usual().candidate("obj-07", "Q").make());
		this.vectors.bad("a candidate stands there twice", ForgedDraw.usual().candidate("obj-05", "D").make());
		this.vectors.bad("a candidate is excluded as well", ForgedDraw.usual().candidate("obj-06", "D").make());
		this.vectors.bad("excluded twice", ForgedDraw.usual().excluded("obj-06", "CAP").make());
		this.vectors.bad("two quotas for a stratum", ForgedDraw.usual().quota("D", 2).make());
		this.vectors.bad("a negative quota", ForgedDraw.bare().quota("A", -1).make());
		ForgedDraw moved = ForgedDraw.usual();
		moved.candidates.add(moved.candidates.remove(0));
		this.vectors.bad("the candidates are not in the order of their ids", moved.make());
		ForgedDraw given = ForgedDraw.usual();
		given.candidates.add(given.candidates.remove(0));
		given.asGiven = true;
		this.vectors.bad("the list was hashed in another order", given.make());
		ForgedDraw exclusions = ForgedDraw.usual().excluded("obj-00", "CAP");
		this.vectors.bad("the exclusions are not in the order of their ids", exclusions.make());
		this.vectors.bad("a list hash in upper case", text(ForgedDraw.usual(),
				(proof) -> proof.put("listHash", proof.required("listHash").stringValue().toUpperCase(Locale.ROOT))));
		this.vectors.bad("the count is not that of the list",
				text(ForgedDraw.usual(), (proof) -> proof.put("candidateCount", 6)));
		this.vectors.bad("a candidate is missing from the list beside", aside(), "--candidates",
				this.vectors.beside("txt", "obj-01|A\nobj-02|A\nobj-03|D\nobj-04|D\n"));
		this.vectors.bad("the list beside is not in the order of its ids", aside(), "--candidates",
				this.vectors.beside("txt", "obj-02|A\nobj-01|A\nobj-03|D\nobj-04|D\nobj-05|D\n"));
	}

	private void wrongReveals() {
		this.vectors.bad("a nonce of 15 characters", ForgedDraw.usual().reveal("zjj", "123456789012345", "v").make());
		ForgedDraw nobody = ForgedDraw.usual();
		nobody.reveals.clear();
		this.vectors.bad("nobody committed", nobody.make());
		this.vectors.bad("committed, never revealed",
				text(ForgedDraw.usual(),
						(proof) -> ((ArrayNode) proof.required("commitments")).addObject()
							.put("department", "zjj")
							.put("commitment", Canonical.sha256("x"))));
		this.vectors.bad("revealed without a commitment",
				text(ForgedDraw.usual(), (proof) -> ((ArrayNode) proof.required("commitments")).remove(1)));
		this.vectors.bad("a department twice", ForgedDraw.usual().reveal("wjw", "c04e8d2b91f6a375", "海风").make());
		this.vectors.bad("a commitment in upper case",
				text(ForgedDraw.usual(), (proof) -> row(proof, "commitments", 0).put("commitment",
						row(proof, "commitments", 0).required("commitment").stringValue().toUpperCase(Locale.ROOT))));
		ForgedDraw unsorted = ForgedDraw.usual();
		Collections.reverse(unsorted.reveals);
		unsorted.seedInOrderOfReveals = true;
		this.vectors.bad("the seed takes the reveals in another order", unsorted.make());
		ForgedDraw free = ForgedDraw.usual();
		free.seedIgnoresList = true;
		this.vectors.bad("the seed leaves the list out", free.make());
		ForgedDraw key = ForgedDraw.usual();
		key.keyIsText = true;
		this.vectors.bad("the tickets' key is the seed as text", key.make());
	}

	private void wrongTexts() {
		for (String text : List.of("", "a|b", "a\nb", "a\tb", "a\u007fb", "a\u001fb", "a\u0000b", "a😀b")) {
			String name = text.isEmpty() ? "an empty text" : "the text \"a"
					+ (text.length() == 4 ? "U+1F600" : String.format("U+%04X", (int) text.charAt(1))) + "b\"";
			this.vectors.bad(name + " as a candidate's id",
					ForgedDraw.bare().quota("A", 1).candidate(text, "A").make());
			this.vectors.bad(name + " as a value", ForgedDraw.usual().reveal("zjj", "1234567890123456", text).make());
		}
		this.vectors.bad("an empty stratum", ForgedDraw.bare().quota("", 1).candidate("a", "").make());
		this.vectors.bad("an empty reason", ForgedDraw.usual().excluded("obj-09", "").make());
		this.vectors.bad("a bar in a department", ForgedDraw.usual().reveal("a|b", "1234567890123456", "v").make());
		this.vectors.bad("a bar in a nonce", ForgedDraw.usual().reveal("zjj", "12345678|90123456", "v").make());
		this.vectors.bad("a rare character in a nonce",
				ForgedDraw.usual().reveal("zjj", "123456789012345😀", "v").make());
		ForgedDraw id = ForgedDraw.usual();
		id.drawId = "d|1";
		this.vectors.bad("a bar in the draw's id", id.make());
	}

	private void wrongWinners() {
		bad("the last winner is missing", (proof, winners) -> winners.remove(2));
		bad("nobody of a stratum won", (proof, winners) -> winners.remove(0));
		bad("one more won than the quota asks for", (proof, winners) -> {
			String loser = loser(winners);
			ForgedDraw.winner(winners, loser, "D", 3, ticket(proof, loser));
		});
		bad("another candidate with its true ticket in place of the last winner", (proof, winners) -> {
			String loser = loser(winners);
			winners.remove(2);
			ForgedDraw.winner(winners, loser, "D", 2, ticket(proof, loser));
		});
		bad("two winners changed places", (proof, winners) -> {
			JsonNode second = winners.remove(1);
			winners.add(second);
		});
		bad("two winners changed their ranks", (proof, winners) -> {
			row(proof, "winners", 1).put("rank", 2);
			row(proof, "winners", 2).put("rank", 1);
		});
		bad("ranks begin with 0", (proof, winners) -> row(proof, "winners", 0).put("rank", 0));
		bad("a winner stands in another stratum", (proof, winners) -> row(proof, "winners", 0).put("stratum", "D"));
		bad("the second winner stands first", (proof, winners) -> {
			JsonNode first = winners.remove(1);
			ForgedDraw.winner(winners, first.required("id").stringValue(), "D", 2,
					first.required("ticket").stringValue());
			row(proof, "winners", 1).put("rank", 1);
		});
		bad("somebody won who is no candidate, with a smaller ticket than any", (proof, winners) -> {
			String smallest = winners.remove(0).required("ticket").stringValue();
			String id = IntStream.range(100, 999)
				.mapToObj((i) -> "obj-" + i)
				.filter((one) -> ticket(proof, one).compareTo(smallest) < 0)
				.findFirst()
				.orElseThrow();
			ForgedDraw.winner(winners, id, "A", 1, ticket(proof, id));
		});
		bad("an excluded one won", (proof, winners) -> {
			winners.remove(0);
			ForgedDraw.winner(winners, "obj-06", "A", 1, ticket(proof, "obj-06"));
		});
		bad("somebody won twice", (proof, winners) -> {
			winners.remove(2);
			JsonNode first = winners.get(1);
			winners.add(((ObjectNode) first.deepCopy()).put("rank", 2));
		});
		bad("a ticket in upper case", (proof, winners) -> row(proof, "winners", 0).put("ticket",
				row(proof, "winners", 0).required("ticket").stringValue().toUpperCase(Locale.ROOT)));
		bad("a winner of a stratum that is not there",
				(proof, winners) -> ForgedDraw.winner(winners, "obj-05", "X", 1, ticket(proof, "obj-05")));
		ObjectNode none = ForgedDraw.bare().quota("A", 0).candidate("a", "A").make();
		ForgedDraw.winner((ArrayNode) none.required("winners"), "a", "A", 1, ticket(none, "a"));
		this.vectors.bad("somebody won of a stratum with quota 0", none);
	}

	private void unreadable() {
		String good = ForgedDraw.usual().make().toString();
		this.vectors.unreadable("another format", good.replace("draw.v1", "draw.v2"));
		this.vectors.unreadable("no JSON", "draw");
		this.vectors.unreadable("cut off", good.substring(0, good.length() - 1));
		this.vectors.unreadable("goes on after its object", good + "{}");
		this.vectors.unreadable("an array", "[" + good + "]");
		this.vectors.unreadable("a member twice", good.replace("{\"format\"", "{\"seed\":\"\",\"format\""));
		this.vectors.unreadable("a member of a candidate twice",
				good.replace("{\"id\":\"obj-03\"", "{\"id\":\"obj-03\",\"id\":\"obj-03\""));
		this.vectors.unreadable("a byte order mark", "\ufeff" + good);
		this.vectors.unreadable("UTF-16", good.getBytes(StandardCharsets.UTF_16));
		this.vectors.unreadable("a byte that is no UTF-8",
				good.replace("2026", "\u00ff").getBytes(StandardCharsets.ISO_8859_1));
		this.vectors.unreadable("half a surrogate pair as a value", good.replace("海风", "\\ud83d"));
		this.vectors.unreadable("half a surrogate pair in an id", good.replace("obj-03", "obj-\\ude00"));
		this.vectors.unreadable("no candidates, and none beside", aside());
		this.vectors.unreadable("candidates inside and beside", ForgedDraw.usual().make(), "--candidates",
				this.vectors.beside("txt", "obj-01|A\nobj-02|A\nobj-03|D\nobj-04|D\nobj-05|D\n"));
		for (String line : List.of("", "obj-06", "obj-06|D|x")) {
			this.vectors.unreadable("a line of the list is \"" + line + "\"", aside(), "--candidates",
					this.vectors.beside("txt", "obj-01|A\nobj-02|A\nobj-03|D\nobj-04|D\nobj-05|D\n" + line + "\n"));
		}
		this.vectors.unreadable("a byte order mark in the list", aside(), "--candidates",
				this.vectors.beside("txt", "\ufeffobj-01|A\nobj-02|A\nobj-03|D\nobj-04|D\nobj-05|D\n"));
		this.vectors.unreadable("a quota of 2147483648", good.replace("\"quota\":2", "\"quota\":2147483648"));
		this.vectors.unreadable("a quota of 2.0", good.replace("\"quota\":2", "\"quota\":2.0"));
		this.vectors.unreadable("a quota that is a text", good.replace("\"quota\":2", "\"quota\":\"2\""));
		this.vectors.unreadable("a number with a leading zero", good.replace("\"quota\":2", "\"quota\":02"));
		for (String member : List.of("seed", "winners", "exclusions", "listHash", "commitments")) {
			ObjectNode less = ForgedDraw.usual().make();
			less.remove(member);
			this.vectors.unreadable("no " + member, less);
		}
		this.vectors.unreadable("a candidate that is no object",
				good.replace("\"candidates\":[", "\"candidates\":[1,"));
		this.vectors.unreadable("winners that are no list",
				text(ForgedDraw.usual(), (proof) -> proof.put("winners", 3)));
		this.vectors.unreadable("a list hash that is none", good, "--list", "8E80");
	}

	private void bad(String reason, WinnersChange change) {
		ObjectNode proof = ForgedDraw.usual().make();
		change.apply(proof, (ArrayNode) proof.required("winners"));
		this.vectors.bad(reason, proof);
	}

	private static String loser(ArrayNode winners) {
		List<String> won = winners.values().stream().map((winner) -> winner.required("id").stringValue()).toList();
		return Stream.of("obj-03", "obj-04", "obj-05").filter((id) -> !won.contains(id)).findFirst().orElseThrow();
	}

	private static String ticket(ObjectNode proof, String id) {
		return new ForgedDraw().ticket(proof.required("seed").stringValue(), id);
	}

	private static ForgedDraw beginnings() {
		return ForgedDraw.bare()
			.quota("S1", 1)
			.quota("S10", 1)
			.quota("S", 1)
			.excluded("officer-1", "LEAVE")
			.excluded("officer-10", "LEAVE")
			.candidate("a", "S1")
			.candidate("aB", "S10")
			.candidate("a~", "S")
			.candidate("b", "S1");
	}

	private static ObjectNode aside() {
		ObjectNode proof = ForgedDraw.usual().make();
		proof.remove("candidates");
		return proof;
	}

	private static ObjectNode text(ForgedDraw draw, Consumer<ObjectNode> change) {
		ObjectNode proof = draw.make();
		change.accept(proof);
		return proof;
	}

	private static ObjectNode row(ObjectNode proof, String list, int index) {
		return (ObjectNode) proof.required(list).get(index);
	}

	private static void reverse(ObjectNode proof, String... lists) {
		for (String list : lists) {
			ArrayNode rows = (ArrayNode) proof.required(list);
			List<JsonNode> copy = new ArrayList<>(rows.values());
			Collections.reverse(copy);
			rows.removeAll();
			copy.forEach(rows::add);
		}
	}

	private DrawProof draw(int size) {
		List<String> strata = some(STRATA, 1 + this.random.nextInt(4));
		String prefix = PREFIXES.get(this.random.nextInt(PREFIXES.size()));
		Set<String> ids = new LinkedHashSet<>();
		while (ids.size() < size + 2) {
			ids.add(prefix + this.random.nextInt(120));
		}
		List<String> all = new ArrayList<>(ids);
		List<Candidate> candidates = all.subList(2, all.size())
			.stream()
			.map((id) -> new Candidate(id, strata.get(this.random.nextInt(strata.size()))))
			.toList();
		List<Reveal> reveals = some(DEPARTMENTS, 1 + this.random.nextInt(3)).stream()
			.map((department) -> new Reveal(department, Long.toHexString(this.random.nextLong() | Long.MIN_VALUE),
					"值" + this.random.nextInt(1000)))
			.toList();
		return Draw.run(
				new DrawList("d-" + this.random.nextInt(1000),
						strata.stream().map((stratum) -> new StratumQuota(stratum, this.random.nextInt(5))).toList(),
						List.of(new Exclusion(all.get(0), "CHECKED"), new Exclusion(all.get(1), "CAP")), candidates),
				reveals.stream().map(Reveal::commitment).toList(), reveals);
	}

	private List<String> some(List<String> of, int count) {
		List<String> copy = new ArrayList<>(of);
		Collections.shuffle(copy, this.random);
		return copy.subList(0, count);
	}

	private interface WinnersChange {

		void apply(ObjectNode proof, ArrayNode winners);

	}

}
