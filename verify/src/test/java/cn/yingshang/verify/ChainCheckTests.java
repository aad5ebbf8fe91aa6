package cn.yingshang.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import cn.yingshang.kernel.canonical.CanonicalJson;
import cn.yingshang.kernel.canonical.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A chain verifies as it was written, and a change is named by its link. */
class ChainCheckTests {

	private final List<Map<String, Object>> links = new ArrayList<>();

	private String head = "0".repeat(64);

	private Path file;

	@BeforeEach
	void writeAChain(@TempDir Path folder) {
		this.file = folder.resolve("chain");
		for (int i = 0; i < 20; i++) {
			Map<String, Object> entry = Map.of("verb", "accept", "at", "2026-09-01T09:0" + i % 10 + ":00+08:00", "n", i,
					"amount", 0.5 * i, "note", "第" + i + "项\n𠮷", "list", List.of(1, true, "x"));
			String hash = Sha256.hex(this.head + "\n" + CanonicalJson.of(entry));
			this.links.add(Map.of("index", i, "previousHash", this.head, "hash", hash, "entry", entry));
			this.head = hash;
		}
	}

	@Test
	void verifiesJsonLinesAndArrays() throws IOException {
		assertThat(check(lines(this.links), null)).isEqualTo("chain of 20 links, head " + this.head);
		assertThat(check(lines(this.links), this.head)).contains("20 links");
		assertThat(check(Document.JSON.writeValueAsString(this.links), this.head)).contains("20 links");
		assertThat(check(Document.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this.links), this.head))
			.contains("20 links");
	}

	@Test
	void detectsEveryChange() {
		JsonNode chain = Document.JSON.valueToTree(this.links.subList(0, 5));
		String end = (String) this.links.get(4).get("hash");

		Tampering.isDetected(Tampering.of(Document.JSON.createObjectNode().set("links", chain)), (changed) -> {
			try {
				check(changed.required("links").toString(), end);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	@Test
	void seesACutTailOnlyByItsHead() throws IOException {
		String cut = lines(this.links.subList(0, 19));

		assertThat(check(cut, null)).contains("19 links");
		assertThatExceptionOfType(DoesNotVerify.class).isThrownBy(() -> check(cut, this.head))
			.withMessageContaining("links are missing at its end");
	}

	@Test
	void namesTheLinkThatWasChanged() {
		String changed = lines(this.links).replace("第7项", "第8项");

		assertThatExceptionOfType(DoesNotVerify.class).isThrownBy(() -> check(changed, null))
			.withMessageContaining("link 7");
	}

	@Test
	void numbersVerifyHoweverTheyAreWritten() throws IOException {
		assertThat(check(lines(this.links).replace("\"amount\":2.5", "\"amount\":2.50"), this.head))
			.contains("20 links");
		assertThat(check(lines(this.links).replace("\"amount\":2.0", "\"amount\":2"), this.head)).contains("20 links");
		assertThatExceptionOfType(DoesNotVerify.class).isThrownBy(
				() -> check(lines(this.links).replace("\"amount\":2.5", "\"amount\":2.500000000000000001"), null));
	}

	@Test
	void refusesWhatIsNoChain() {
		for (String text : List.of("", "[]", "{", "[1]", "{\"index\":0}", "[{}", "nonsense",
				lines(this.links).replaceFirst("\\{", "{\"index\":0,"), "[] {}")) {
			assertThatExceptionOfType(Unreadable.class).as(text).isThrownBy(() -> check(text, null));
		}
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> check(lines(this.links), "ABC"));
	}

	private String check(String text, String expected) throws IOException {
		Files.writeString(this.file, text);
		return ChainCheck.check(this.file, expected);
	}

	private static String lines(List<Map<String, Object>> links) {
		StringBuilder lines = new StringBuilder();
		links.forEach((link) -> lines.append(Document.JSON.writeValueAsString(link)).append('\n'));
		return lines.toString();
	}

}
