package cn.yingshang.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import cn.yingshang.kernel.canonical.CanonicalJson;
import cn.yingshang.kernel.canonical.Sha256;
import tools.jackson.databind.JsonNode;

/**
 * Chains hashed as the suite hashes, the same with one thing changed, and crafted ones.
 */
final class ChainVectors {

	private static final List<Object> VALUES = List.of(0, -1, 1234567890123L, 0.5, 12.75, true, false, "", "第3项",
			"a\"b\\c/d", "\u0001\u001f\u007f\u2028", "𠮷😀", "\b\f\n\r\t", List.of(), List.of(1, "x", List.of(true)),
			Map.of("b", 1, "a", Map.of("é", 2, "Z", 3)), Map.of());

	private static final List<String> NAMES = List.of("verb", "at", "to", "from", "金额", "n", "aB", "a", "a~", "ﬀ",
			"😀");

	private final Random random = new Random(20260302);

	private final Vectors vectors = new Vectors("jsonl");

	Vectors make() {
		hashed();
		changed();
		canonical();
		layouts();
		rewritten();
		unreadable();
		return this.vectors;
	}

	private void hashed() {
		for (int i = 0; i < 60; i++) {
			Chain chain = chain(1 + this.random.nextInt(6));
			String[] options = (i % 2 == 0) ? new String[] { "--head", chain.head } : new String[0];
			this.vectors.good("hashed by the suite", (i % 5 == 0) ? chain.array() : chain.lines(), options);
		}
	}

	private void changed() {
		for (int i = 0; i < 75; i++) {
			Chain chain = chain(2 + this.random.nextInt(4));
			JsonNode links = Document.JSON.createObjectNode().set("links", Document.JSON.readTree(chain.array()));
			Map<String, JsonNode> changes = Tampering.of(links);
			List<String> names = new ArrayList<>(changes.keySet());
			String what = names.get(this.random.nextInt(names.size()));
			this.vectors.bad("changed: " + what.substring(".links".length()), changes.get(what).required("links"),
					"--head", chain.head);
		}
	}

	private void canonical() {
		for (String[] pair : new String[][] { { "1.50", "1.5" }, { "1.0", "1" }, { "1e3", "1000" }, { "-0", "0" },
				{ "-0.0", "0" }, { "0e9", "0" }, { "1E-2", "0.01" }, { "12.3400e1", "123.4" },
				{ "1" + "0".repeat(40), "1" + "0".repeat(40) },
				{ "123456789012345678901234567890.5", "123456789012345678901234567890.5" },
				{ "1e400", "1" + "0".repeat(400) }, { "1e-400", "0." + "0".repeat(399) + "1" },
				{ "\"\\u0041\"", "\"A\"" }, { "\"\\/\"", "\"/\"" }, { "\"\\u000a\"", "\"\\n\"" },
				{ "\"\\u2028\"", "\"\u2028\"" }, { "\"\\ud842\\udfb7\"", "\"𠮷\"" }, { "\"\\u0000\"", "\"\\u0000\"" },
				{ "\"\\u001F\"", "\"\\u001f\"" }, { "\"\\u007f\"", "\"\u007f\"" },
				{ "{ \"b\" : 1, \"a\" : 2 }", "{\"a\":2,\"b\":1}" }, { "{\"ﬀ\":1,\"😀\":2}", "{\"😀\":2,\"ﬀ\":1}" },
				{ "{\"a\":1,\"\":2}", "{\"\":2,\"a\":1}" }, { "[ 1 , [ ] , { } ]", "[1,[],{}]" }, { "null", "null" },
				{ "9007199254740993", "9007199254740993" } }) {
			this.vectors.good("the value " + brief(pair[0]) + " is hashed as " + brief(pair[1]), raw(pair[0], pair[1]));
		}
		for (String[] pair : new String[][] { { "1.5", "1.50" }, { "1000", "1e3" }, { "1.0", "1.0" },
				{ "\"A\"", "\"\\u0041\"" }, { "9007199254740993", "9007199254740992" },
				{ "0.1", "0.10000000000000001" }, { "\"?\"", "\"？\"" }, { "{\"b\":1,\"a\":2}", "{\"b\":1,\"a\":2}" },
				{ "{\"😀\":2,\"ﬀ\":1}", "{\"ﬀ\":1,\"😀\":2}" }, { "\"é\"", "\"e\u0301\"" },
				{ "\"\u007f\"", "\"\\u007f\"" }, { "\"\\u001f\"", "\"\\u001F\"" }, { "null", "\"null\"" },
				{ "true", "1" }, { "\"1\"", "1" } }) {
			this.vectors.bad("the value " + pair[0] + " was hashed as " + pair[1], raw(pair[0], pair[1]));
		}
		this.vectors.bad("a member that is null is a member",
				line(0, Chain.GENESIS, "{\"a\":null}", Sha256.hex(Chain.GENESIS + "\n{}")));
	}

	private void layouts() {
		Chain chain = chain(3);
		this.vectors.good("spread over lines", Document.JSON.readTree(chain.array()).toPrettyString());
		this.vectors.good("all links on one line", chain.lines().replace("\n", " "));
		this.vectors.good("CR LF and blank lines", chain.lines().replace("\n", "\r\n\r\n"));
		this.vectors.good("no last line end", chain.lines().strip());
		this.vectors.good("members that nobody knows",
				chain.lines().replace("{\"index\"", "{\"remark\":\"x\",\"index\""));
	}

	private void rewritten() {
		Chain chain = chain(6);
		Chain other = new Chain();
		chain.entries
			.forEach((entry) -> other.add((entry.equals(chain.entries.get(3))) ? Map.of("verb", "else") : entry));
		this.vectors.good("the tail is cut off: only --head shows it", chain.lines(4));
		this.vectors.bad("the tail is cut off", chain.lines(4), "--head", chain.head);
		this.vectors.good("written anew from link 3 on: only --head shows it", other.lines());
		this.vectors.bad("written anew from link 3 on", other.lines(), "--head", chain.head);
		String entry = chain.links.get(0);
		this.vectors.bad("begins with link 1", chain.lines().substring(entry.length() + 1));
		this.vectors.bad("does not begin with 64 zeros",
				line(0, "1".repeat(64), "{}", Sha256.hex("1".repeat(64) + "\n{}")));
		this.vectors.bad("the line feed is left out of the hash",
				line(0, Chain.GENESIS, "{}", Sha256.hex(Chain.GENESIS + "{}")));
		this.vectors.bad("the hash leaves the link before out", line(0, Chain.GENESIS, "{}", Sha256.hex("{}")));
		this.vectors.bad("a hash in upper case",
				line(0, Chain.GENESIS, "{}", Sha256.hex(Chain.GENESIS + "\n{}").toUpperCase(Locale.ROOT)));
		this.vectors.bad("indices begin with 1", line(1, Chain.GENESIS, "{}", Sha256.hex(Chain.GENESIS + "\n{}")));
	}

	private void unreadable() {
		String good = chain(2).lines();
		this.vectors.unreadable("nothing", "");
		this.vectors.unreadable("white space", " \n\n");
		this.vectors.unreadable("an array without a link", "[]");
		this.vectors.unreadable("goes on after its array", "[" + good.strip().replace("}\n{", "},{") + "]{}");
		this.vectors.unreadable("no JSON", "chain");
		this.vectors.unreadable("cut off", good.substring(0, good.length() - 2));
		this.vectors.unreadable("a link that is no object", "[1]");
		this.vectors.unreadable("a byte order mark", "\ufeff" + good);
		this.vectors.unreadable("UTF-16", good.getBytes(StandardCharsets.UTF_16));
		this.vectors.unreadable("a byte that is no UTF-8", raw("\"ÿ\"", "\"ÿ\"").getBytes(StandardCharsets.ISO_8859_1));
		this.vectors.unreadable("half a surrogate pair, hashed as a question mark", raw("\"a\\ud800\"", "\"a?\""));
		this.vectors.unreadable("the other half", raw("\"\\udc00a\"", "\"?a\""));
		this.vectors.unreadable("both halves in the wrong order", raw("\"\\udc00\\ud800\"", "\"??\""));
		this.vectors.unreadable("half a surrogate pair in a member's name", raw("{\"\\ud800\":1}", "{\"?\":1}"));
		this.vectors.unreadable("a member twice", raw("{\"a\":1,\"a\":1}", "{\"a\":1}"));
		this.vectors.unreadable("a member twice, once with an escape", raw("{\"a\":1,\"\\u0061\":1}", "{\"a\":1}"));
		this.vectors.unreadable("a hash twice", good.replaceFirst("\\{", "{\"hash\":\"\","));
		this.vectors.unreadable("a number too long to write plainly", raw("1e401", "1" + "0".repeat(401)));
		this.vectors.unreadable("a number too small to write plainly", raw("1e-401", "0"));
		this.vectors.unreadable("an exponent beyond all bounds", raw("1e99999999999", "0"));
		for (String value : List.of("01", "+1", ".5", "1.", "NaN", "Infinity", "'a'", "0x1", "\"a\tb\"", "\"\\x\"",
				"[1,]", "{\"a\":1,}", "/* */1", "True")) {
			this.vectors.unreadable("no JSON value: " + value, raw(value, value));
		}
		for (String member : List.of("index", "previousHash", "hash", "entry")) {
			this.vectors.unreadable("a link without its " + member, raw("1", "1").replace('"' + member + '"', "\"x\""));
		}
		this.vectors.unreadable("an index that is a text", raw("1", "1").replace("\"index\":0", "\"index\":\"0\""));
		this.vectors.unreadable("an index of 0.0", raw("1", "1").replace("\"index\":0", "\"index\":0.0"));
		this.vectors.unreadable("an entry that is a list",
				line(0, Chain.GENESIS, "[]", Sha256.hex(Chain.GENESIS + "\n[]")));
		this.vectors.unreadable("an entry that is null",
				line(0, Chain.GENESIS, "null", Sha256.hex(Chain.GENESIS + "\nnull")));
		this.vectors.unreadable("a head that is none", good, "--head", "ABC");
	}

	private static String brief(String text) {
		return (text.length() > 50) ? text.substring(0, 20) + "… (" + text.length() + " characters)" : text;
	}

	private static String raw(String written, String hashed) {
		return line(0, Chain.GENESIS, "{\"v\":" + written + "}",
				Sha256.hex((Chain.GENESIS + "\n{\"v\":" + hashed + "}").getBytes(StandardCharsets.UTF_8)));
	}

	private static String line(int index, String previous, String entry, String hash) {
		return "{\"index\":" + index + ",\"previousHash\":\"" + previous + "\",\"hash\":\"" + hash + "\",\"entry\":"
				+ entry + "}\n";
	}

	private Chain chain(int length) {
		Chain chain = new Chain();
		for (int i = 0; i < length; i++) {
			Map<String, Object> entry = new LinkedHashMap<>();
			entry.put("verb", "step" + i);
			for (int members = this.random.nextInt(4); members > 0; members--) {
				entry.put(NAMES.get(this.random.nextInt(NAMES.size())), VALUES.get(this.random.nextInt(VALUES.size())));
			}
			chain.add(entry);
		}
		return chain;
	}

	/** A chain as the suite makes it. */
	private static final class Chain {

		private static final String GENESIS = "0".repeat(64);

		private final List<Map<String, Object>> entries = new ArrayList<>();

		private final List<String> links = new ArrayList<>();

		private String head = GENESIS;

		private void add(Map<String, Object> entry) {
			String hash = Sha256.hex(this.head + "\n" + CanonicalJson.of(entry));
			this.links.add(line(this.entries.size(), this.head, CanonicalJson.of(entry), hash).strip());
			this.entries.add(entry);
			this.head = hash;
		}

		private String lines() {
			return lines(this.links.size());
		}

		private String lines(int count) {
			return String.join("\n", this.links.subList(0, count)) + "\n";
		}

		private String array() {
			return "[" + String.join(",", this.links) + "]";
		}

	}

}
