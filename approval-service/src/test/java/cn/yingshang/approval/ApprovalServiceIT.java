package cn.yingshang.approval;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import cn.yingshang.approval.CreditStub.Mood;
import cn.yingshang.approval.promise.Eligibility;
import cn.yingshang.approval.promise.Standing;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The calls of docs/api/approval.md as programs make them. */
class ApprovalServiceIT extends ApprovalTest {

	private static final String CASES = "/api/approvals/cases";

	private static final String GRANT = "{\"outcome\":\"GRANT\",\"reasons\":[{\"text\":\"材料齐全,符合法定条件\"}]}";

	private static final String REFUSE = """
			{"outcome":"REFUSE","reasons":[{"rule":"WS-C2","text":"检测不符合标准"}],
			 "remedies":{"reconsideration":"六十日内申请行政复议","litigation":"六个月内提起行政诉讼"}}""";

	@Autowired
	private Eligibility eligibility;

	private final String window = staff("window.wjw.210202");

	private final String reviewer = staff("reviewer.wjw.210202");

	@BeforeEach
	void aKnownHotelInGoodStanding() {
		CREDIT.is(Mood.ELIGIBLE);
		know(World.HOTEL);
		// the breaker leaves a neighbour that failed alone for a while
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.eligibility.of(World.HOTEL).answer() == Standing.Answer.ELIGIBLE);
	}

	@Test
	void anOrdinaryPermitTakesFourPosts() {
		Answer submitted = post(hotelToken(), CASES, ordinary()).is(201).inState("SUBMITTED");
		assertThat(submitted.json().path("laneDecision").path("code").asString()).isEqualTo("CHOSEN");
		Answer accepted = verb(submitted, "accept", this.window, null).is(200).inState("ACCEPTED");
		assertThat(accepted.text("caseNumber")).hasSizeGreaterThanOrEqualTo(43);
		Answer granted = verb(accepted, "decide", this.reviewer, GRANT).is(200).inState("GRANTED");
		Answer delivered = verb(granted, "deliver", this.window, null).is(200).inState("DELIVERED");

		Answer open = get(null, "/api/approvals/decisions/" + delivered.id()).is(200);
		assertThat(open.text("licenceNumber")).isEqualTo(delivered.text("licenceNumber"));
		assertThat(get(null, "/api/approvals/decisions?region=210202").is(200).json().path("items").toString())
			.contains(delivered.id());
		Answer read = get(hotelToken(), CASES + "/by-number/" + delivered.text("caseNumber")).is(200);
		assertThat(read.json().path("timeline").size()).isEqualTo(4);
		assertThat(get(hotelToken(), CASES + "/mine").is(200).json().path("items").toString()).contains(read.id());
		assertThat(get(hotelToken(), CASES + "/" + read.id() + "/chain").is(200).json().size()).isEqualTo(4);
	}

	@Test
	void everyDueDateExplainsItself() {
		Answer submitted = post(hotelToken(), CASES, ordinary()).is(201);
		Answer clock = get(this.window, submitted.json().path("due").path("explanation").asString()).is(200);
		assertThat(clock.json().path("ledger").path("ruleId").asString()).isEqualTo("A-02");
		assertThat(clock.json().path("due").path("date").asString())
			.isEqualTo(submitted.json().path("due").path("date").asString());
		assertThat(get(this.window, CASES + "?state=SUBMITTED").is(200).json().path("items").toString())
			.contains(submitted.id());
		get(hotelToken(), CASES + "?state=SUBMITTED").is(403);
		get(this.window, CASES).is(400);
	}

	@Test
	void aPromiseIsGrantedOnTheSpot() {
		Answer submitted = post(hotelToken(), CASES, promised()).is(201);
		assertThat(submitted.json().path("laneDecision").path("granted").asString()).isEqualTo("PROMISE");
		Answer granted = verb(submitted, "accept", this.window, null).is(200).inState("GRANTED");
		assertThat(granted.text("licenceNumber")).startsWith("DLWS210202");
		assertThat(granted.json().path("licence").path("verification").path("mode").asString()).isEqualTo("FULL");
	}

	@ParameterizedTest
	@EnumSource(value = Mood.class, names = { "DOWN", "SLOW", "NONSENSE", "ABOUT_ANOTHER", "UNKNOWN_SUBJECT" })
	void fallsToTheOrdinaryLaneAndSaysSoWhenCreditCannotBeAsked(Mood mood) {
		CREDIT.is(mood);
		Answer submitted = post(hotelToken(), CASES, promised()).is(201);
		assertThat(submitted.json().path("laneDecision").path("granted").asString()).isEqualTo("ORDINARY");
		assertThat(submitted.json().path("laneDecision").path("code").asString()).isEqualTo("CREDIT_UNAVAILABLE");
		assertThat(submitted.json().path("laneDecision").path("rule").asString()).isEqualTo("A-71");
	}

	@Test
	void tellsAnApplicantInBadStandingWhatStandsAgainstIt() {
		CREDIT.is(Mood.NOT_ELIGIBLE);
		Answer submitted = post(hotelToken(), CASES, promised()).is(201);
		assertThat(submitted.json().path("laneDecision").path("code").asString()).isEqualTo("NOT_ELIGIBLE");
		assertThat(submitted.json().path("laneDecision").path("grounds").path(0).path("recordId").asString())
			.isEqualTo("01999000-0000-7000-8000-000000000dec");
	}

	@Test
	void refusesWhatIsUnknownOrIncompleteByRule() {
		post(staff("window.wjw.210202"), CASES, ordinary().replace(World.HOTEL, "91210202MA0YXHT25D")).breaks("H-01",
				"creditCode");
		post(hotelToken(), CASES, ordinary().replace(World.HYGIENE, "no-such-item")).breaks("A-46", "item");
		post(hotelToken(), CASES, ordinary().replace("\"210202\"", "\"999999\"")).breaks("G-01", "region");
		post(hotelToken(), CASES, ordinary().replace("WS-02", "XX-02")).breaks("A-47", "materials");
		post(hotelToken(), CASES, promised().replace("\"publicDisplayConsent\":true", "\"publicDisplayConsent\":false"))
			.breaks("A-78", "promise.publicDisplayConsent");
		post(hotelToken(), CASES, ordinary().replace("ORDINARY", "FAST")).is(400);
		post(staff("window.wjw.210203"), CASES, ordinary()).is(403);
		Answer submitted = post(hotelToken(), CASES, ordinary()).is(201);
		Answer accepted = verb(submitted, "accept", this.window, null).is(200);
		verb(submitted, "accept", this.window, null).is(412);
		Answer conflict = verb(accepted, "resubmit", this.window, "{\"materials\":[{\"code\":\"WS-02\"}]}").is(409);
		assertThat(conflict.json().path("legalActions").toString()).contains("withdraw");
		verb(accepted, "decide", this.reviewer, "{\"outcome\":\"REFUSE\",\"reasons\":[{\"text\":\"不符合\"}]}")
			.breaks("A-10", "remedies");
		verb(accepted, "decide", this.reviewer, REFUSE).is(200).inState("REFUSED");
		get(null, "/api/approvals/decisions/" + accepted.id()).is(404);
	}

	@Test
	void offersToAcceptOnlyWhatIsComplete() {
		assertThat(offered(ordinary())).contains("accept", "not-required");
		assertThat(offered(ordinary().replace("{\"code\":\"WS-02\"},", ""))).doesNotContain("accept")
			.contains("correct-on-spot", "not-required");
	}

	private List<String> offered(String application) {
		Answer submitted = post(hotelToken(), CASES, application).is(201);
		return get(this.window, CASES + "/" + submitted.id()).is(200)
			.json()
			.path("_actions")
			.findValuesAsString("verb");
	}

	@Test
	void aRepeatedApplicationIsTheSameCase() {
		String key = "key-" + UUID.randomUUID();
		Answer first = post(hotelToken(), CASES, ordinary(), key, null).is(201);
		Answer again = post(hotelToken(), CASES, ordinary(), key, null).is(201);
		assertThat(again.id()).isEqualTo(first.id());
		post(hotelToken(), CASES, promised(), key, null).is(422);
	}

	@Test
	void theCatalogueIsPublicAndTheHintIsNot() {
		assertThat(get(null, "/api/approvals/items").is(200).json().size()).isEqualTo(3);
		Answer item = get(null, "/api/approvals/items/hotel-special-trade").is(200);
		assertThat(item.json().path("warnings").path(0).asString()).startsWith("A-31");
		String hinted = "/api/approvals/items/public-place-hygiene?creditCode=" + World.HOTEL;
		get(null, hinted).is(403);
		assertThat(get(hotelToken(), hinted).is(200).json().path("promiseLane").has("looksOpen")).isTrue();
		assertThat(get(this.window, hinted).is(200).json().path("promiseLane").has("looksOpen")).isTrue();
		get(staff("window.gaj.210202"), hinted).is(403);
		get(staff("head.wjw.210203"), hinted).is(403);
		get(this.window, hinted.replace(World.HOTEL, "91210202MA0YXHT25D")).is(403);
		assertThat(get(staff("window.wjw.*"), hinted.replace(World.HOTEL, "91210202MA0YXHT25D")).is(200)
			.json()
			.path("promiseLane")
			.has("looksOpen")).isTrue();
	}

	static String ordinary() {
		return """
				{"item":"public-place-hygiene","creditCode":"%s","region":"210202","lane":"ORDINARY",
				 "materials":[{"code":"WS-01"},{"code":"WS-02"},{"code":"WS-03"},{"code":"WS-04"}]}"""
			.formatted(World.HOTEL);
	}

	static String promised() {
		return """
				{"item":"public-place-hygiene","creditCode":"%s","region":"210202","lane":"PROMISE",
				 "materials":[{"code":"WS-01"}],"promise":{"item":"public-place-hygiene",
				 "conditions":["WS-C1","WS-C2","WS-C3"],"materials":["WS-02","WS-03","WS-04"],
				 "verificationAccepted":true,"consequencesAccepted":true,"publicDisplayConsent":true}}"""
			.formatted(World.HOTEL);
	}

}
