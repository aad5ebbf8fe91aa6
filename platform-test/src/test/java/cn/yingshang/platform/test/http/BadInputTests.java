package cn.yingshang.platform.test.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** "Bad input" of the foundation's brief, at the edge. */
@ExtendWith(OutputCaptureExtension.class)
class BadInputTests extends HttpTest {

	private Answer note(String json) {
		return send(post("/api/notes", json));
	}

	private Answer with(String field, String value) {
		return note("{\"title\":\"t\",\"weight\":1,\"urgent\":true,\"" + field + "\":" + value + "}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`',
			value = { "{\"title\":5,\"weight\":1,\"urgent\":true};title",
					"{\"title\":true,\"weight\":1,\"urgent\":true};title",
					"{\"title\":[\"a\"],\"weight\":1,\"urgent\":true};title",
					"{\"title\":\"a\",\"weight\":\"1\",\"urgent\":true};weight",
					"{\"title\":\"a\",\"weight\":1.5,\"urgent\":true};weight",
					"{\"title\":\"a\",\"weight\":\"\",\"urgent\":true};weight",
					"{\"title\":\"a\",\"weight\":99999999999,\"urgent\":true};weight",
					"{\"title\":\"a\",\"weight\":1,\"urgent\":\"true\"};urgent",
					"{\"title\":\"a\",\"weight\":1,\"urgent\":1};urgent",
					"{\"title\":\"a\",\"weight\":1,\"urgent\":null};urgent", "{\"title\":\"a\",\"weight\":1};urgent" })
	void namesFieldOfWrongType(String json, String field) {
		note(json).isProblem(400, "malformed-request").names(field, "wrong-type").keepsQuiet();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`',
			value = { "colour;\"dark_red\"", "colour;0", "colour;\"\"", "colour;{}", "due;\"2026-02-30\"",
					"due;\"20260401\"", "due;20260401", "due;[2026,4,1]", "due;\"\"", "at;\"2026-04-01T09:00:00\"",
					"at;1775005200", "amount;\"1.5\"", "lines;{}", "lines;\"\"", "lines;{\"text\":\"a\"}", "labels;[]",
					"person;\"\"", "person;[]", "labels;{\"a\":{\"b\":1}}" })
	void refusesWhatOtherApisGuess(String field, String value) {
		Answer answer = with(field, value).isProblem(400, "malformed-request");
		assertThat(answer.json().path("errors").path(0).path("field").asString()).startsWith(field);
	}

	@Test
	void listsAllowedValuesOfAnEnum() {
		assertThat(with("colour", "\"BLUE\"").names("colour", "wrong-type").body()).contains("DARK_RED, GREEN")
			.doesNotContain("BLUE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"$ne\":null}", "{\"$gt\":\"\"}", "{\"$where\":\"sleep(1000)\"}" })
	void takesStoreOperatorsForWrongTypes(String operator) {
		note("{\"title\":" + operator + ",\"weight\":1,\"urgent\":true}").isProblem(400, "malformed-request")
			.names("title", "wrong-type");
		send(clerk("/api/notes/search").header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"title\":" + operator + "}")))
			.isProblem(400, "malformed-request");
	}

	@Test
	void refusesStoreOperatorsAsKeys() {
		with("labels", "{\"$set\":\"x\"}").isProblem(422, "invalid-field");
		with("form", "{\"a\":{\"$where\":\"x\"}}").isProblem(422, "invalid-field");
		with("form", "{\"a.b\":1}").isProblem(422, "invalid-field");
	}

	@Test
	void namesUnknownField() {
		with("colur", "\"GREEN\"").isProblem(400, "malformed-request").names("colur", "unknown-field");
		with("lines", "[{\"text\":\"a\",\"txt\":1}]").isProblem(400, "malformed-request")
			.names("lines[0].txt", "unknown-field");
	}

	@Test
	void namesUnknownParameterAndThoseThereAre() {
		Answer answer = send(clerk("/api/notes?sise=5")).isProblem(400, "bad-parameter")
			.names("sise", "unknown-parameter");
		assertThat(answer.json().path("errors").path(0).path("message").asString()).contains("after, size");
		send(clerk("/api/notes/number/1?colour=GREEN&weight=1&sort=x")).isProblem(400, "bad-parameter")
			.names("sort", "unknown-parameter");
		send(clerk("/api/notes/1?at=2026")).isProblem(400, "bad-parameter").names("at", "unknown-parameter");
		send(post("/api/notes?dry=true", "{\"title\":\"t\",\"weight\":1,\"urgent\":true}"))
			.isProblem(400, "bad-parameter")
			.names("dry", "unknown-parameter");
		send(clerk("/api/notes?%24where=1")).isProblem(400, "bad-parameter").names("?", "unknown-parameter");
		assertThat(send(clerk("/api/notes?size=5")).status()).isEqualTo(200);
	}

	@Test
	void namesMissingField() {
		note("{\"weight\":1,\"urgent\":true}").isProblem(422, "invalid-field").names("title", "not-blank");
		note("{\"title\":\"a\",\"urgent\":true}").isProblem(422, "invalid-field").names("weight", "not-null");
	}

	@Test
	void namesRuleAndRejectedValue() {
		note("{\"title\":\"a\",\"weight\":12,\"urgent\":true}").isProblem(422, "invalid-field")
			.names("weight", "max")
			.repeats("12");
		with("lines", "[{\"text\":\"a\"},{\"text\":\"much too long for this line\"}]").isProblem(422, "invalid-field")
			.names("lines[1].text", "size")
			.repeats("much too long for this line");
	}

	@Test
	void neverRepeatsWhatIsPersonal() {
		assertThat(
				with("phone", "\"1391234\"").isProblem(422, "invalid-field").names("phone", "T-11").keepsQuiet().body())
			.doesNotContain("1391234");
		with("lines", "[{\"text\":\"a\",\"name\":\"Zhang San\"}]").isProblem(422, "invalid-field")
			.names("lines[0].name", "size")
			.keepsQuiet();
		with("person", "{\"street\":\"Renmin Road\"}").isProblem(422, "invalid-field")
			.names("person.street", "size")
			.keepsQuiet();
	}

	@Test
	void answersTheRuleOfAValueType() {
		with("code", "{\"value\":\"toolong\"}").isProblem(422, "rule-violated").names("code", "T-01");
	}

	@Test
	void refusesOverlongText() {
		with("form", "{\"a\":\"" + "长".repeat(10_001) + "\"}").isProblem(422, "invalid-field").keepsQuiet();
		note("{\"title\":\"" + "长".repeat(51) + "\",\"weight\":1,\"urgent\":true}").isProblem(422, "invalid-field")
			.names("title", "size");
	}

	@Test
	void refusesOverlongListsAndDeepNesting() {
		with("lines", "[" + "{\"text\":\"a\"},".repeat(1000) + "{\"text\":\"a\"}]").isProblem(422, "invalid-field")
			.names("lines", "list-length");
		with("form", "{\"a\":".repeat(30) + "1" + "}".repeat(30)).isProblem(400, "malformed-request");
		with("amount", "1".repeat(60)).isProblem(400, "malformed-request");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\\u0000", "\\u0007", "\\u001b", "\\u007f" })
	void refusesControlCharacters(String escape) {
		note("{\"title\":\"a" + escape + "b\",\"weight\":1,\"urgent\":true}").isProblem(422, "invalid-field")
			.names("title", "control-character");
		with("labels", "{\"a" + escape + "\":\"x\"}").isProblem(422, "invalid-field");
	}

	@Test
	void refusesRawControlCharactersAndHalfCharacters() {
		note("{\"title\":\"a\u0001b\",\"weight\":1,\"urgent\":true}").isProblem(400, "malformed-request");
		note("{\"title\":\"a\\ud83d\",\"weight\":1,\"urgent\":true}").isProblem(422, "invalid-field")
			.names("title", "half-character");
		send(clerk("/api/notes").header("Content-Type", "application/json")
			.header("Idempotency-Key", "key-12345678")
			.POST(HttpRequest.BodyPublishers.ofByteArray(
					"{\"title\":\"\u00e9\",\"weight\":1,\"urgent\":true}".getBytes(StandardCharsets.ISO_8859_1))))
			.isProblem(400, "malformed-request");
	}

	@ParameterizedTest
	@ValueSource(strings = { "𠮷野家", "㐂寿司", "👩‍👩‍👧‍👦🇨🇳", "行一\n行二\t\r\n", "﷽ İ ß", "营商" })
	void preservesRareCharactersExactly(String text) {
		Answer answer = note(JSON.writeValueAsString(Map.of("title", text, "weight", 1, "urgent", true)));
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		assertThat(answer.json().path("title").asString()).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"+999999999-12-31\"", "\"-0001-01-01\"", "\"0001-01-01\"", "\"9999-12-31\"" })
	void refusesDatesNoCalendarWillReach(String date) {
		assertThat(with("due", date).status()).isIn(400, 422);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "{", "{\"title\":\"a\"", "null null", "{}{}", "[1,2", "{'title':'a'}", "{\"title\":NaN}",
					"{\"title\":\"a\",\"title\":\"b\",\"weight\":1,\"urgent\":true}", "<note/>", "{\"title\":\"a\",}" })
	void refusesWhatIsNotJson(String body) {
		note(body).isProblem(400, "malformed-request");
	}

	@Test
	void answersABodyCutOffHalfWay() throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			String head = "POST /api/notes HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + ISSUER.token("clerk")
					+ "\r\nIdempotency-Key: key-12345678\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n";
			socket.getOutputStream().write((head + "{\"title\":\"a").getBytes(StandardCharsets.UTF_8));
			socket.shutdownOutput();
			String answer = text(socket.getInputStream());
			assertThat(answer).startsWith("HTTP/1.1 400").contains("malformed-request");
		}
	}

	@Test
	void refusesLargeBodies() throws IOException {
		String large = "{\"title\":\"" + "a".repeat(300_000) + "\"}";
		note(large).isProblem(413, "body-too-large");
		send(clerk("/api/notes").header("Content-Type", "application/json")
			.header("Idempotency-Key", "key-12345678")
			.POST(HttpRequest.BodyPublishers
				.ofInputStream(() -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)))))
			.isProblem(413, "body-too-large");
	}

	@Test
	void takesLargerBodiesWhereAttachmentsGo() {
		Answer answer = send(clerk("/api/notes/files").header("Content-Type", "application/octet-stream")
			.header("Idempotency-Key", "key-12345678")
			.POST(HttpRequest.BodyPublishers.ofByteArray(new byte[900_000])));
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		assertThat(answer.json().path("bytes").asInt()).isEqualTo(900_000);
		send(clerk("/api/notes/files").header("Content-Type", "application/octet-stream")
			.header("Idempotency-Key", "key-12345678")
			.POST(HttpRequest.BodyPublishers.ofByteArray(new byte[1_100_000]))).isProblem(413, "body-too-large");
	}

	@Test
	void refusesBadParameters() {
		send(clerk("/api/notes/number/x?colour=GREEN")).isProblem(400, "bad-parameter").names("number", "wrong-type");
		send(clerk("/api/notes/number/1?colour=BLUE")).isProblem(400, "bad-parameter").names("colour", "wrong-type");
		send(clerk("/api/notes/number/1")).isProblem(400, "bad-parameter").names("colour", "missing");
		send(clerk("/api/notes/number/1?colour=GREEN&weight=11")).isProblem(422, "invalid-field")
			.names("weight", "max");
		send(clerk("/api/notes/a%00b")).isProblem(400, "bad-request");
		send(clerk("/api/notes?after=a%07b")).isProblem(400, "bad-request");
		send(clerk("/api/notes/..%2f..%2fetc")).isProblem(400, "bad-request");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/yaml", "application/xml", "text/xml", "application/cbor", "text/plain",
			"application/x-www-form-urlencoded", "application/octet-stream" })
	void takesAndGivesNothingButJson(String type) {
		String body = "title: t\ntitle: \"a\\ud800\"\nweight: 1\nurgent: true\nbogus: 1\n";
		send(clerk("/api/notes").header("Content-Type", type)
			.header("Idempotency-Key", "key-12345678")
			.POST(HttpRequest.BodyPublishers.ofString(body))).isProblem(415, "unsupported-media-type");
		send(clerk("/api/notes/1").header("Accept", type)).isProblem(406, "not-acceptable");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?=secret", "?size=%F0%28secret", "?a=%zzsecret", "many" })
	void answersAQueryThatCannotBeReadAndWritesNothingDown(String query, CapturedOutput output) throws IOException {
		String sent = query.equals("many") ? "?secret=1" + "&a=1".repeat(1000) : query;
		for (String path : List.of("/api/notes", "/api/notes/1")) {
			try (Socket socket = new Socket("127.0.0.1", this.port)) {
				socket.getOutputStream()
					.write(("GET " + path + sent + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
							+ ISSUER.token("clerk") + "\r\n\r\n")
						.getBytes(StandardCharsets.UTF_8));
				assertThat(text(socket.getInputStream())).startsWith("HTTP/1.1 400")
					.contains("application/problem+json", "bad-parameter");
			}
		}
		assertThat(output).doesNotContain("secret", "Exception");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`',
			value = { "lines;[null];lines[0]", "lines;[{\"text\":\"a\"},null];lines[1]", "tags;[null];tags[0]",
					"tags;[\"a\",null];tags[1]", "labels;{\"a\":null};labels.a" })
	void namesAnElementThatIsMissing(String field, String value, String element) {
		with(field, value).isProblem(422, "invalid-field").names(element, "not-null").keepsQuiet();
	}

	@Test
	void answersABrokenRequestLineAsAProblem() throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.getOutputStream().write("GET /a{b}|c HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.UTF_8));
			socket.shutdownOutput();
			assertThat(text(socket.getInputStream())).startsWith("HTTP/1.1 400").contains("application/problem+json");
		}
	}

	private static String text(InputStream stream) throws IOException {
		return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
	}

}
