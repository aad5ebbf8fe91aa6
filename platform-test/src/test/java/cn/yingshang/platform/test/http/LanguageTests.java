package cn.yingshang.platform.test.http;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A problem is told in one language: Chinese, or English to who prefers it. */
class LanguageTests extends HttpTest {

	private static final String BAD_NOTE = "{\"title\":\"\",\"weight\":12,\"urgent\":true,\"phone\":\"1391234\"}";

	static Stream<String> badRequests() {
		return Stream.of("/api/notes?sise=1", "/api/notes?size=0", "/api/notes?after=a.b",
				"/api/notes/number/x?colour=GREEN", "/api/notes/number/1", "/api/notes/number/1?colour=BLUE",
				"/api/notes/number/1?colour=GREEN&weight=11", "/api/notes/ops", "/api/notes/boom", "/api/nowhere",
				"POST {\"title\":", "POST {\"title\":5}", "POST []", "POST {\"colur\":1}", "POST " + BAD_NOTE,
				"POST {\"title\":\"a\",\"weight\":99999999999,\"urgent\":true}");
	}

	@ParameterizedTest
	@MethodSource("badRequests")
	void chineseUnlessTold(String request) {
		Answer answer = ask(request, null);
		assertThat(answer.header("Content-Language")).as(answer.body()).isEqualTo("zh-CN");
		assertThat(texts(answer)).allMatch(LanguageTests::isChinese);
	}

	@ParameterizedTest
	@MethodSource("badRequests")
	void englishForWhoPrefersIt(String request) {
		Answer answer = ask(request, "de, en;q=0.9, zh;q=0.5");
		assertThat(answer.header("Content-Language")).as(answer.body()).isEqualTo("en");
		assertThat(texts(answer)).noneMatch(LanguageTests::isChinese);
	}

	@Test
	void whatTheDomainSaysInOneLanguageMakesTheWholeProblemThat() {
		Answer told = ask("/api/notes/rule", "zh-CN");
		assertThat(told.header("Content-Language")).isEqualTo("en");
		assertThat(texts(told)).noneMatch(LanguageTests::isChinese);
	}

	@Test
	void theErrorsOfOneRequestComeInOneOrder() {
		for (int i = 0; i < 5; i++) {
			assertThat(ask("POST " + BAD_NOTE, null).json().path("errors").values())
				.extracting((error) -> error.path("field").asString())
				.containsExactly("phone", "title", "weight");
		}
	}

	private Answer ask(String request, String language) {
		var asked = request.startsWith("POST ") ? post("/api/notes", request.substring(5)) : clerk(request);
		return send((language != null) ? asked.header("Accept-Language", language) : asked);
	}

	private static List<String> texts(Answer answer) {
		JsonNode problem = answer.json();
		List<String> texts = new ArrayList<>(
				List.of(problem.path("title").asString(), problem.path("detail").asString()));
		problem.path("errors").values().forEach((error) -> texts.add(error.path("message").asString()));
		return texts;
	}

	private static boolean isChinese(String text) {
		return text.codePoints().anyMatch((c) -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
	}

}
