package cn.yingshang.platform.test.openapi;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class OpenApiLintTests {

	private static List<String> faults(String schemas) {
		return OpenApiLint.faults(JsonMapper.shared()
			.readTree(
					"{\"paths\": {\"/a\": {}}, \"security\": [{}], \"components\": {\"schemas\": {" + schemas + "}}}"));
	}

	@Test
	void acceptsAnEnumWithLabels() {
		assertThat(faults(
				"\"Day\": {\"enum\": [\"WORK\"], \"x-labels\": {\"WORK\": {\"zh\": \"工作日\", \"en\": \"Work\"}}}"))
			.isEmpty();
	}

	@Test
	void findsAValueWithoutLabel() {
		assertThat(faults("\"Day\": {\"enum\": [\"WORK\"]}")).containsExactly("Day.WORK has no Chinese label");
	}

	@Test
	void findsALabelThatOnlyLooksTranslated() {
		assertThat(
				faults("\"Day\": {\"enum\": [\"WORK\"], \"x-labels\": {\"WORK\": {\"zh\": \"工作日\", \"en\": \"工作日\"}}}"))
			.containsExactly("Day.WORK has no English label");
	}

	@Test
	void findsALabelWithoutValue() {
		assertThat(faults("\"Day\": {\"enum\": [], \"x-labels\": {\"GONE\": {\"zh\": \"无\", \"en\": \"Gone\"}}}"))
			.containsExactly("Day.GONE has a label and is no value");
	}

	@Test
	void findsAMemberWithoutDescription() {
		assertThat(faults("\"Day\": {\"required\": [\"a\"], \"properties\": {\"a\": {\"type\": \"string\"}}}"))
			.singleElement()
			.asString()
			.startsWith("Day.a has no description");
	}

	@Test
	void findsAMemberThatIsNeitherRequiredNorNullable() {
		assertThat(faults("\"Day\": {\"properties\": {\"a\": {\"type\": \"string\", \"description\": \"It\"},"
				+ " \"b\": {\"type\": [\"string\", \"null\"], \"description\": \"It\"}}}"))
			.containsExactly("Day.a is neither required nor nullable");
	}

	@Test
	void findsAnOperationThatSaysNoMoreThanItsSummary() {
		String operation = "{\"summary\": \"Read\", \"description\": \"Read\", \"operationId\": \"read\", \"tags\": [\"a\"],"
				+ " \"parameters\": [{\"name\": \"id\", \"schema\": {}}], \"responses\": {\"200\": {}, \"400\": {}}}";
		assertThat(OpenApiLint.faults(JsonMapper.shared()
			.readTree("{\"paths\": {\"/a\": {\"get\": " + operation + "}}, \"security\": [{}]}"))).hasSize(2)
			.allMatch((fault) -> fault.startsWith("GET /a has no description"));
	}

	@Test
	void findsAnEnumThatIsNoSchemaOfItsOwn() {
		assertThat(faults(
				"\"Day\": {\"required\": [\"kind\"], \"properties\": {\"kind\": {\"description\": \"Which\", \"enum\": [\"WORK\"]}}}"))
			.containsExactly("an enum is no schema of its own");
	}

}
