package cn.yingshang.system;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import cn.yingshang.client.approval.ApiException;
import cn.yingshang.client.approval.ApiResponse;
import cn.yingshang.client.approval.CasesApi;
import cn.yingshang.client.approval.DecisionsApi;
import cn.yingshang.client.approval.model.CaseMaterial;
import cn.yingshang.client.approval.model.CasePromise;
import cn.yingshang.client.approval.model.CaseState;
import cn.yingshang.client.approval.model.CaseSubmit;
import cn.yingshang.client.approval.model.CaseView;
import cn.yingshang.client.approval.model.PromiseLane;
import cn.yingshang.client.complaint.OrdersApi;
import cn.yingshang.client.complaint.model.OrderCategory;
import cn.yingshang.client.complaint.model.OrderState;
import cn.yingshang.client.complaint.model.OrderTake;
import cn.yingshang.client.complaint.model.OrderType;
import cn.yingshang.client.credit.SubjectsApi;
import cn.yingshang.client.credit.model.SubjectRegistration;
import cn.yingshang.client.inspection.VisitsApi;
import cn.yingshang.demo.client.Tokens;
import cn.yingshang.demo.seed.Enterprise;
import cn.yingshang.demo.seed.Enterprises;
import cn.yingshang.launcher.plan.Member;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The client generated from the API documents speaks to all four services through the
 * gateway: a permit on a promise, the visit it brings, a complaint.
 */
class JavaClientIT {

	private static final String REGION = "210202";

	private static final Enterprise HOTEL = Enterprises.invent(1, 9).get(0);

	private static final int UNPROCESSABLE = 422;

	private final SuiteUnderTest suite = SuiteUnderTest.shared();

	private final String gateway = this.suite.url(Member.GATEWAY);

	private final Tokens tokens = new Tokens(HttpClient.newHttpClient(), URI.create(this.suite.url(Member.ISSUER)),
			Clock.systemUTC());

	@Test
	void tellsOfAPromiseItsVisitAndAComplaint() throws Exception {
		subjects("credit-officer.fgw.210200").registerSubject(key(),
				new SubjectRegistration().creditCode(HOTEL.creditCode())
					.name("示例酒店" + HOTEL.creditCode())
					.region(REGION)
					.industry("H6110"));
		ApiResponse<CaseView> submitted = submit();
		String id = submitted.getData().getId();
		CasesApi window = cases("window.wjw." + REGION);
		ApiResponse<CaseView> granted = window.acceptCaseWithHttpInfo(id, key(), etag(submitted));
		assertThat(granted.getData().getState()).isEqualTo(CaseState.GRANTED);
		// The event of the planned visit may change the case between reading and
		// delivering: then it is read again.
		Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.ignoreExceptionsMatching((ex) -> ex instanceof ApiException api && api.getCode() == 412)
			.untilAsserted(() -> window.deliverLicence(id, key(), etag(window.readCaseWithHttpInfo(id))));
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(
					visits("inspector.wjw." + REGION).listVisits(null, HOTEL.creditCode(), null, null, null).getItems())
				.isNotEmpty());
		assertThat(decisions().readDecision(id).getCaseNumber()).isEqualTo(granted.getData().getCaseNumber());
		OrderTake call = new OrderTake().type(OrderType.COMPLAINT)
			.category(OrderCategory.SANITATION)
			.region(REGION)
			.title("酒店客房卫生不达标")
			.description("床品未更换")
			.creditCode(HOTEL.creditCode());
		assertThat(orders("operator.sjj." + REGION).takeOrder(key(), call).getState()).isEqualTo(OrderState.RECEIVED);
	}

	/** The enterprise may still be on its way to the approval service. */
	private ApiResponse<CaseView> submit() {
		CasePromise promise = new CasePromise().item("public-place-hygiene")
			.conditions(List.of("WS-C1", "WS-C2", "WS-C3"))
			.materials(List.of("WS-02", "WS-03", "WS-04"))
			.verificationAccepted(true)
			.consequencesAccepted(true)
			.publicDisplayConsent(true);
		CaseSubmit application = new CaseSubmit().item("public-place-hygiene")
			.creditCode(HOTEL.creditCode())
			.region(REGION)
			.lane(PromiseLane.PROMISE)
			.materials(List.of(new CaseMaterial().code("WS-01")))
			.promise(promise);
		CasesApi party = cases("applicant." + HOTEL.creditCode() + "." + REGION);
		return Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
			try {
				return party.submitCaseWithHttpInfo(key(), application);
			}
			catch (ApiException ex) {
				assertThat(ex.getCode()).as(ex.getResponseBody()).isEqualTo(UNPROCESSABLE);
				return null;
			}
		}, (made) -> made != null);
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

	private static String etag(ApiResponse<?> answer) {
		return answer.getHeaders().get("etag").get(0);
	}

	private Consumer<HttpRequest.Builder> signedIn(String account) {
		return (request) -> request.header("Authorization", "Bearer " + this.tokens.of(account));
	}

	private CasesApi cases(String account) {
		var client = new cn.yingshang.client.approval.ApiClient().setRequestInterceptor(signedIn(account));
		client.updateBaseUri(this.gateway);
		return new CasesApi(client);
	}

	private DecisionsApi decisions() {
		var client = new cn.yingshang.client.approval.ApiClient();
		client.updateBaseUri(this.gateway);
		return new DecisionsApi(client);
	}

	private SubjectsApi subjects(String account) {
		var client = new cn.yingshang.client.credit.ApiClient().setRequestInterceptor(signedIn(account));
		client.updateBaseUri(this.gateway);
		return new SubjectsApi(client);
	}

	private VisitsApi visits(String account) {
		var client = new cn.yingshang.client.inspection.ApiClient().setRequestInterceptor(signedIn(account));
		client.updateBaseUri(this.gateway);
		return new VisitsApi(client);
	}

	private OrdersApi orders(String account) {
		var client = new cn.yingshang.client.complaint.ApiClient().setRequestInterceptor(signedIn(account));
		client.updateBaseUri(this.gateway);
		return new OrdersApi(client);
	}

}
