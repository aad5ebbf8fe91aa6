package cn.yingshang.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import cn.yingshang.demo.client.Reply;
import cn.yingshang.demo.client.SuiteClient;
import cn.yingshang.launcher.plan.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who gets in, and what bad input meets, through the real gateway with real tokens. */
class AccessJourneyIT {

	private final SuiteUnderTest suite = SuiteUnderTest.shared();

	private final SuiteClient client = this.suite.client();

	@ParameterizedTest
	@ValueSource(strings = { "/api/approvals/cases?state=SUBMITTED", "/api/inspections/visits",
			"/api/complaints/orders?state=RECEIVED", "/api/credit/records?region=210202" })
	void nothingIsShownWithoutAToken(String path) {
		Reply reply = this.client.as("").get(path);
		assertThat(reply.status()).isEqualTo(401);
		assertThat(reply.text("/code")).isNotBlank();
	}

	@Test
	void aServiceTrustsNoNetwork() throws Exception {
		for (Member member : List.of(Member.APPROVAL, Member.INSPECTION, Member.COMPLAINT, Member.CREDIT)) {
			String path = Map
				.of(Member.APPROVAL, "/api/approvals/cases?state=SUBMITTED", Member.INSPECTION,
						"/api/inspections/visits", Member.COMPLAINT, "/api/complaints/orders?state=RECEIVED",
						Member.CREDIT, "/api/credit/records?region=210202")
				.get(member);
			assertThat(status(this.suite.url(member) + path)).as(member.code()).isEqualTo(401);
		}
	}

	@Test
	void anUnknownSubjectIsRefusedByNameOfTheRule() {
		Reply reply = this.client.as("window.wjw.210202")
			.create("/api/approvals/cases", Map.of("item", "public-place-hygiene", "creditCode", "91210202MAYXXXXX0A",
					"region", "210202", "lane", "ORDINARY", "materials", List.of(Map.of("code", "WS-01"))));
		assertThat(reply.status()).isEqualTo(422);
		assertThat(reply.body().toString()).contains("creditCode");
	}

	@Test
	void anOperatorObjectInPlaceOfTextIsMalformed() {
		Reply reply = this.client.as("credit-officer.fgw.210202")
			.create("/api/credit/subjects",
					Map.of("creditCode", Map.of("$gt", ""), "name", "示例", "region", "210202", "industry", "H6110"));
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.text("/code")).isEqualTo("malformed-request");
	}

	@Test
	void theApiPageHasAllFourDocuments() throws Exception {
		assertThat(status(this.suite.url(Member.GATEWAY) + "/swagger-ui/index.html")).isEqualTo(200);
	}

	private static int status(String url) throws IOException, InterruptedException {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding())
			.statusCode();
	}

}
