package cn.yingshang.gateway;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageTests extends GatewayTest {

	@Test
	void startsWithLinks() {
		Answer answer = send(to("/"));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
		assertThat(answer.body()).contains("营商").contains("swagger-ui/index.html");
	}

	@ParameterizedTest
	@ValueSource(strings = { "index.html", "index.css", "swagger-ui.css", "swagger-ui-bundle.js",
			"swagger-ui-standalone-preset.js", "oauth2-redirect.html", "oauth2-redirect.js" })
	void servesSwaggerUi(String file) {
		Answer answer = send(to("/swagger-ui/" + file));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Content-Security-Policy")).contains("script-src 'self';")
			.contains("connect-src 'self' " + ISSUER.location());
	}

	@Test
	void listsTheFourDocumentsAndTheClient() {
		assertThat(send(to("/swagger-ui/swagger-initializer.js")).body()).contains("\"/v3/api-docs/approval\"")
			.contains("\"/v3/api-docs/inspection\"")
			.contains("\"/v3/api-docs/complaint\"")
			.contains("\"/v3/api-docs/credit\"")
			.contains("clientId: \"yingshang-console\"")
			.contains("usePkceWithAuthorizationCodeGrant: true");
	}

	@Test
	void readsEachDocumentFromItsService() {
		CREDIT.behaves((exchange) -> Service.answer(exchange, 200, "application/json", "{\"openapi\":\"3.1.0\"}"));
		Answer answer = send(to("/v3/api-docs/credit?x=1"));
		assertThat(answer.body()).isEqualTo("{\"openapi\":\"3.1.0\"}");
		assertThat(CREDIT.last().address()).isEqualTo("/v3/api-docs");
		assertThat(send(to("/v3/api-docs/other")).status()).isEqualTo(404);
	}

	@Test
	void letsNobodyOutOfTheFolder() {
		assertThat(send(to("/swagger-ui/../../application.yml")).status()).isIn(400, 401, 404);
		assertThat(send(to("/swagger-ui/%2e%2e/application.yml")).status()).isIn(400, 401, 404);
		assertThat(send(to("/swagger-ui/none.js")).status()).isEqualTo(404);
	}

}
