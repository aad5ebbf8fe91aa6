package cn.yingshang.approval;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import cn.yingshang.approval.permit.Case;
import cn.yingshang.approval.permit.CaseState;
import cn.yingshang.approval.promise.StandingHints;
import cn.yingshang.approval.revocation.Revocation;
import cn.yingshang.approval.revocation.RevocationLists;
import cn.yingshang.approval.revocation.RevocationState;
import cn.yingshang.approval.subject.KnownSubject;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.platform.audit.TimelineEntry;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.call.Cause;
import cn.yingshang.platform.inbox.Event;
import cn.yingshang.platform.inbox.EventHandler;
import cn.yingshang.platform.inbox.NotYetKnown;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Projection;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import cn.yingshang.platform.test.contract.Contracts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What each handler does with its producer's example, and that a repeat changes nothing.
 */
class ApprovalEventsIT extends ApprovalTest {

	private static final Scope TEST = SystemScope.named("test");

	private static final PageRequest ALL = PageRequest.first(PageRequest.MAX);

	@Autowired
	private List<EventHandler<?>> handlers;

	@Autowired
	private AggregateStore<Case> store;

	@Autowired
	private RevocationLists revocations;

	@Autowired
	private Projection<KnownSubject> subjects;

	@Autowired
	private StandingHints hints;

	@Autowired
	private Clock clock;

	private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

	private final String caseId = UUID.randomUUID().toString();

	@BeforeEach
	void aPermitGrantedOnAPromise() {
		World world = new World().numberingFrom(NUMBERS.incrementAndGet());
		JsonNode example = Contracts.event("inspection", "promise.broken");
		Case granted = world.grantedOnPromise(this.caseId, example.get("creditCode").stringValue());
		this.store.create(world.window(), () -> granted);
	}

	@Test
	void keepsSubjectsAndIgnoresOlderNews() {
		JsonNode example = Contracts.event("credit", "subject.registered");
		String code = example.get("creditCode").stringValue();
		tell("credit", "subject.registered", example, 3);
		assertThat(this.subjects.find(code)).get()
			.satisfies((known) -> assertThat(known.name()).isEqualTo(example.get("name").stringValue()));
		ObjectNode older = (ObjectNode) Contracts.event("credit", "subject.changed");
		older.put("creditCode", code).put("name", "旧名");
		tell("credit", "subject.changed", older, 2);
		assertThat(this.subjects.find(code)).get().satisfies((known) -> assertThat(known.name()).isNotEqualTo("旧名"));
		tell("credit", "subject.changed", older.put("name", "新名"), 4);
		assertThat(this.subjects.find(code)).get().satisfies((known) -> assertThat(known.name()).isEqualTo("新名"));
	}

	@Test
	void coloursTheHintByStandingAndRecords() {
		JsonNode changed = Contracts.event("credit", "eligibility.changed");
		String code = changed.get("creditCode").stringValue();
		tell("credit", "eligibility.changed", changed, 2);
		JsonNode record = Contracts.event("credit", "record.published");
		tell("credit", "record.published", record, 1);
		assertThat(this.hints.of(code).eligible()).isFalse();
		assertThat(this.hints.of(code).grounds()).isNotEmpty();
		assertThat(this.hints.of(record.get("creditCode").stringValue()).openRecords()).hasSize(1);
		tell("credit", "record.ended", Contracts.event("credit", "record.ended"), 2);
		tell("credit", "record.published", record, 1);
		assertThat(this.hints.of(record.get("creditCode").stringValue()).openRecords()).isEmpty();
	}

	@Test
	void showsTheVisitAndItsResultOnTheCase() {
		tell("inspection", "visit.scheduled", about("visit.scheduled"), 1);
		tell("inspection", "visit.completed", about("visit.completed"), 2);
		Case shown = this.store.get(this.caseId, TEST);
		assertThat(shown.licence()).isNotNull();
		assertThat(shown.licence().verification()).isNotNull();
		assertThat(shown.licence().verification().visitId()).isNotNull();
		assertThat(shown.licence().verification().conforming()).isFalse();
		assertThat(shown.timeline()).extracting(TimelineEntry::cause).last().isNotNull();
	}

	@Test
	void aVisitThatVerifiesNoCaseIsNoneOfOurs() {
		ObjectNode joint = about("visit.scheduled");
		joint.remove("caseId");
		tell("inspection", "visit.scheduled", joint, 1);
		assertThat(this.store.get(this.caseId, TEST).timeline()).hasSize(3);
	}

	@Test
	void anEventAboutAnUnknownCaseIsHeld() {
		ObjectNode early = about("visit.scheduled").put("caseId", "not-yet-here");
		assertThatExceptionOfType(NotYetKnown.class).isThrownBy(() -> tell("inspection", "visit.scheduled", early, 1));
	}

	@Test
	void aBrokenPromiseOpensOneRevocationHoweverOftenItIsTold() {
		String event = UUID.randomUUID().toString();
		tell("inspection", "promise.broken", about("promise.broken"), 1, event);
		tell("inspection", "promise.broken", about("promise.broken"), 1, event);
		tell("inspection", "promise.broken", about("promise.broken"), 2);
		assertThat(opened()).singleElement().satisfies((one) -> {
			assertThat(one.state()).isEqualTo(RevocationState.PROPOSED);
			assertThat(one.findings()).hasSize(2);
			assertThat(one.department()).isEqualTo("wjw");
		});
	}

	@Test
	void theCaseFollowsTheDecisionThroughTheBroker() {
		tell("inspection", "promise.broken", about("promise.broken"), 1);
		Revocation open = opened().get(0);
		String decision = """
				{"outcome":"REVOKE","reasons":[{"rule":"A-75","text":"承诺不实,逾期未改正"}],
				 "remedies":{"reconsideration":"六十日内申请行政复议","litigation":"六个月内提起行政诉讼"}}""";
		String address = "/api/approvals/revocations/" + open.id();
		Answer seen = get(staff("head.wjw.210202"), address).is(200);
		assertThat(seen.json().path("_actions").toString()).contains("decide");
		assertThat(seen.json().path("timeline").path(0).path("cause").path("type").asString())
			.isEqualTo("cn.yingshang.inspection.promise.broken.v1");
		assertThat(get(staff("head.wjw.210202"), "/api/approvals/revocations?caseId=" + this.caseId).is(200)
			.json()
			.path("items")
			.size()).isEqualTo(1);
		post(staff("head.wjw.210202"), address + "/decide", decision, UUID.randomUUID().toString(), seen.etag()).is(200)
			.inState("DECIDED_REVOKED");
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.store.get(this.caseId, TEST).state() == CaseState.REVOKED);
		assertThat(get(null, "/api/approvals/decisions/" + this.caseId).is(200).text("status")).isEqualTo("REVOKED");
		tell("inspection", "promise.broken", about("promise.broken"), 2);
		assertThat(opened()).as("a revoked licence is not revoked again").hasSize(1);
	}

	@Test
	void aLaterCorrectionAndRepairAreShownOnTheRevocation() {
		tell("inspection", "promise.broken", about("promise.broken"), 1);
		tell("inspection", "correction.confirmed", about("correction.confirmed"), 2);
		ObjectNode repair = (ObjectNode) Contracts.event("credit", "repair.decided");
		repair.put("creditCode", about("promise.broken").get("creditCode").stringValue());
		tell("credit", "repair.decided", repair, 1);
		Revocation shown = opened().get(0);
		assertThat(shown.findings().get(0).correctedOn()).isNotNull();
		assertThat(get(staff("head.wjw.210202"), "/api/approvals/revocations/" + shown.id() + "/timeline").is(200)
			.json()
			.toString()).contains("note-correction", "note-repair", "REPAIRED");
	}

	private List<Revocation> opened() {
		return this.revocations.ofCase(TEST, this.caseId, ALL).items();
	}

	private ObjectNode about(String fact) {
		ObjectNode example = (ObjectNode) Contracts.event("inspection", fact);
		return example.put("caseId", this.caseId);
	}

	private void tell(String service, String fact, JsonNode data, long sequence) {
		tell(service, fact, data, sequence, UUID.randomUUID().toString());
	}

	private void tell(String service, String fact, JsonNode data, long sequence, String eventId) {
		String type = "cn.yingshang." + service + "." + fact + ".v1";
		List<EventHandler<?>> fitting = this.handlers.stream().filter((one) -> one.type().equals(type)).toList();
		assertThat(fitting).as("handlers of %s", type).isNotEmpty();
		fitting.forEach((handler) -> tell(handler, data, sequence, eventId));
	}

	private <T> void tell(EventHandler<T> handler, JsonNode data, long sequence, String eventId) {
		Call call = new Call(Actor.system(handler.name()), this.clock.instant(),
				new Cause(eventId, handler.type(), "source-1", sequence), null, "test", null, null);
		handler.reaction()
			.accept(new Event<>(eventId, handler.type(), "source-1", sequence, this.clock.instant(),
					Contracts.read(data, handler.data())), call);
	}

}
