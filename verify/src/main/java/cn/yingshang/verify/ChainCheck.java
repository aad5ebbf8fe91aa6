package cn.yingshang.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/**
 * Checks an audit chain link by link: each hash is SHA-256 of the previous hash, a line
 * feed and the entry's canonical JSON. Reads a chain of any length in little memory.
 */
final class ChainCheck {

	private static final String GENESIS = "0".repeat(64);

	private static final ObjectReader LINK = Document.JSON.reader()
		.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

	private String head = GENESIS;

	private int links;

	private ChainCheck() {
	}

	static String check(Path file, @Nullable String expectedHead) {
		if (expectedHead != null && !expectedHead.matches("[0-9a-f]{64}")) {
			throw new Unreadable("The head is 64 lower-case hexadecimal digits");
		}
		ChainCheck chain = new ChainCheck();
		try (BufferedReader reader = Document.open(file); JsonParser parser = Document.JSON.createParser(reader)) {
			chain.walk(file.toString(), parser);
		}
		catch (JacksonException | NumberFormatException ex) {
			throw new Unreadable(file + " is no JSON after " + chain.links + " links: " + Document.why(ex), ex);
		}
		catch (IOException ex) {
			throw new Unreadable("Can not read " + file + ": " + ex, ex);
		}
		if (chain.links == 0) {
			throw new Unreadable(file + " holds no chain");
		}
		DoesNotVerify.unless(expectedHead == null || expectedHead.equals(chain.head),
				"the chain ends with %s after %d links, not with the expected head %s: links are missing at its end, or more were added",
				chain.head, chain.links, expectedHead);
		return "chain of " + chain.links + " links, head " + chain.head;
	}

	private void walk(String place, JsonParser parser) {
		boolean array = false;
		for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
			if (token == JsonToken.START_ARRAY && this.links == 0 && !array) {
				array = true;
			}
			else if (token == JsonToken.END_ARRAY && array) {
				if (parser.nextToken() != null) {
					throw new Unreadable(place + " goes on after its array");
				}
				return;
			}
			else {
				JsonNode link = LINK.readTree(parser);
				link(Document.of("link " + this.links, link));
			}
		}
	}

	private void link(Document link) {
		int index = link.number("index");
		DoesNotVerify.unless(index == this.links,
				"link %d carries the index %d: links are missing, added or out of order", this.links, index);
		String previous = link.text("previousHash");
		DoesNotVerify.unless(previous.equals(this.head), "link %d says the link before has the hash %s, but that is %s",
				index, previous, this.head);
		String hash = Canonical.sha256(previous + "\n" + Canonical.json(link.at("entry").node()));
		DoesNotVerify.unless(hash.equals(link.text("hash")),
				"link %d carries the hash %s, but its entry has %s: it was changed", index, link.text("hash"), hash);
		this.head = hash;
		this.links++;
	}

}
