package cn.yingshang.platform.test.openapi;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class OpenApiDifferenceTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String OLD = """
			{"security":[{"signIn":[]}],"paths":{"/notes":{"post":{"summary":"Write","operationId":"write","tags":["notes"],
			"parameters":[{"name":"If-Match","in":"header","required":true,"schema":{"type":"string"}},
			{"name":"size","in":"query","required":false,"schema":{"type":"integer"}}],
			"requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/NewNote"}}}},
			"responses":{"201":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Note"}}}},"400":{}}}}},
			"components":{"schemas":{
			"NewNote":{"type":"object","required":["title"],"properties":{"title":{"type":"string"},"weight":{"type":"integer"},
			"colour":{"$ref":"#/components/schemas/Colour"}}},
			"Colour":{"type":"string","enum":["RED","GREEN"],
			"x-labels":{"RED":{"zh":"红","en":"Red"},"GREEN":{"zh":"绿","en":"Green"}}},
			"Note":{"type":"object","required":["id"],"properties":{"id":{"type":"string"},"lines":{"type":"array","items":{
			"type":"object","properties":{"text":{"type":"string"}}}},"parent":{"$ref":"#/components/schemas/Note"}}}}}}""";

	private static JsonNode changed(String from, String to) {
		assertThat(OLD).contains(from);
		return JSON.readTree(OLD.replace(from, to));
	}

	private static JsonNode told(JsonNode document) {
		Stream.of("type", "operationId", "in")
			.flatMap((key) -> document.findParents(key).stream())
			.forEach((part) -> ((ObjectNode) part).put("description", "What it is for."));
		return document;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "\"/notes\"|\"/papers\"|POST /notes is gone",
			"\"post\":|\"put\":|POST /notes is gone", "\"201\":|\"200\":|POST /notes no longer answers 201",
			"\"id\":{\"type\":\"string\"}|\"key\":{\"type\":\"string\"}|POST /notes 201.id is gone",
			"\"text\":{\"type\":\"string\"}|\"text\":{\"type\":\"integer\"}|POST /notes 201.lines[].text was string and is integer",
			"[\"title\"]|[\"title\",\"weight\"]|POST /notes body.weight is now required",
			"\"weight\":{\"type\":\"integer\"},|``|POST /notes body.weight is no longer taken",
			"\"write\"|\"pen\"|POST /notes was called write and is pen",
			"[\"id\"]|[]|POST /notes 201.id may now be absent",
			"\"text\":{\"type\":\"string\"}|\"text\":{\"type\":[\"null\",\"string\"]}|POST /notes 201.lines[].text was string and is null or string",
			"\"GREEN\"|\"BLUE\"|POST /notes body.colour no longer takes GREEN",
			"\"name\":\"size\",\"in\":\"query\",\"required\":false|\"name\":\"size\",\"in\":\"query\",\"required\":true|POST /notes now needs the parameter size" })
	void findsWhatBreaksClients(String from, String to, String expected) {
		assertThat(OpenApiDifference.breaks(JSON.readTree(OLD), changed(from, (to != null) ? to : "")))
			.contains(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "\"id\":{|\"colour\":{\"type\":\"string\"},\"id\":{", "[\"title\"]|[]",
					"\"weight\":{\"type\":\"integer\"|\"weight\":{\"type\":[\"integer\",\"null\"]",
					"\"enum\":[\"RED\"|\"enum\":[\"BLUE\",\"RED\"", "\"400\":{}|\"400\":{},\"409\":{}" })
	void letsTheDocumentGrow(String from, String to) {
		assertThat(OpenApiDifference.breaks(JSON.readTree(OLD), changed(from, to))).isEmpty();
	}

	@Test
	void findsNothingInTheSameDocument() {
		assertThat(OpenApiDifference.breaks(JSON.readTree(OLD), JSON.readTree(OLD))).isEmpty();
		assertThat(OpenApiLint.faults(told(JSON.readTree(OLD)))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST /notes", "If-Match", "NewNote.weight" })
	void missesWhatIsNotDescribed(String what) {
		assertThat(OpenApiLint.faults(JSON.readTree(OLD)))
			.anyMatch((fault) -> fault.contains("no description") && fault.contains(what));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "\"summary\":\"Write\",|``|has no summary", "\"operationId\":\"write\",|``|operationId",
					"\"operationId\":\"write\"|\"operationId\":\"write_1\"|operationId", "[\"notes\"]|[]|has no tag",
					",\"400\":{}|``|lacks a refusal", "\"201\"|\"302\"|lacks a success" })
	void missesWhatAnOperationDoesNotTell(String from, String to, String expected) {
		assertThat(OpenApiLint.faults(told(changed(from, (to != null) ? to : ""))))
			.anyMatch((fault) -> fault.contains(expected));
	}

}
