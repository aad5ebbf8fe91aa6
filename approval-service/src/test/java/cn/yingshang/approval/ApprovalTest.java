package cn.yingshang.approval;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;

import cn.yingshang.approval.subject.KnownSubject;
import cn.yingshang.platform.store.Projection;
import cn.yingshang.platform.test.service.WholeService;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service; only credit is a stub. */
@SpringBootTest(classes = ApprovalApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class ApprovalTest extends WholeService {

	static final CreditStub CREDIT = CreditStub.start();

	@Autowired
	private Projection<KnownSubject> subjects;

	@DynamicPropertySource
	static void neighbours(DynamicPropertyRegistry registry) {
		registry.add("yingshang.services.credit.url", CREDIT::location);
		registry.add("yingshang.client.id", () -> "approval");
		registry.add("yingshang.client.secret", () -> "secret");
		registry.add("yingshang.client.token-uri", () -> CREDIT.location() + "/oauth2/token");
	}

	String hotelToken() {
		return ISSUER.token("boss",
				(claims) -> claims.claim("grants", List.of("applicant.*.210202")).claim("enterprise", World.HOTEL));
	}

	void know(String creditCode) {
		this.subjects.keep(creditCode, 1, new KnownSubject(creditCode, "星海示例酒店", "210202", "H6110"));
	}

	/** Does a verb on what an answer showed. */
	Answer verb(Answer seen, String verb, String token, @Nullable String json) {
		String path = "/api/approvals/cases/" + seen.id() + "/" + verb;
		if (json != null) {
			return post(token, path, json, UUID.randomUUID().toString(), seen.etag());
		}
		return send(request(token, path).header("Idempotency-Key", UUID.randomUUID().toString())
			.header("If-Match", seen.etag())
			.POST(HttpRequest.BodyPublishers.noBody()));
	}

}
