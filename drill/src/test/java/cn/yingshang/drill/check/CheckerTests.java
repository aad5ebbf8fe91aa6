package cn.yingshang.drill.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import cn.yingshang.drill.check.Finding.Kind;
import cn.yingshang.drill.history.Operation;
import cn.yingshang.drill.history.Outcome;
import cn.yingshang.kernel.canonical.CanonicalJson;
import cn.yingshang.kernel.canonical.Sha256;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class CheckerTests {

	private static final String PATH = "/api/complaints/orders/one";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final List<Operation> history = new ArrayList<>(List.of(ok("k1", "orders"), ok("k2", "dispatch")));

	private final List<Entry> timeline = new ArrayList<>(
			List.of(person(0, "receive", null, "RECEIVED", "a"), person(1, "dispatch", "RECEIVED", "DISPATCHED", "b"),
					new Entry("t2", "system:watch", "follow-up", "DISPATCHED", "DISPATCHED", "event-9", List.of())));

	private final List<Told> events = new ArrayList<>(List.of(told(0, 1, "a"), told(1, 2, "b"), told(2, 1, "a")));

	private final List<Effect> effects = new ArrayList<>(List.of(new Effect("the object", 1, 1)));

	@Test
	void findsNothingInACleanRun() {
		assertThat(findings()).isEmpty();
	}

	@Test
	void findsALostChange() {
		this.timeline.remove(1);
		this.timeline.set(1,
				new Entry("t2", "system:watch", "follow-up", "RECEIVED", "RECEIVED", "event-9", List.of("b")));

		assertThat(findings()).extracting(Finding::kind).containsOnly(Kind.LOST);
	}

	@Test
	void findsALostResource() {
		Observation seen = new Observation(List.of(new Seen(PATH, 404, 0, "", List.of(), List.of())), List.of(),
				List.of(), 0, 0);

		assertThat(Checker.check(this.history, seen)).extracting(Finding::kind).containsExactly(Kind.LOST);
	}

	@Test
	void findsARevisionThatWentBack() {
		this.history.add(operation("k2", "dispatch", Outcome.OK, PATH, "\"99\""));

		assertThat(findings()).extracting(Finding::kind).containsExactly(Kind.LOST);
	}

	@Test
	void findsADoubledChange() {
		this.timeline.add(person(3, "unmask", "DISPATCHED", "DISPATCHED"));

		assertThat(findings()).extracting(Finding::kind).containsExactly(Kind.DOUBLED);
	}

	@Test
	void allowsAnUnknownChangeToHaveHappenedOrNot() {
		this.history.add(operation("k3", "contact", Outcome.UNKNOWN, PATH, null));
		assertThat(findings()).isEmpty();

		this.timeline.add(person(3, "unmask", "DISPATCHED", "DISPATCHED"));
		assertThat(findings()).isEmpty();
	}

	@Test
	void findsATraceOfADefiniteFailure() {
		this.history.add(operation("k3", "contact", Outcome.FAILED, PATH, null));
		this.timeline.add(person(3, "unmask", "DISPATCHED", "DISPATCHED"));

		assertThat(findings()).extracting(Finding::kind).containsExactly(Kind.DOUBLED);
	}

	@Test
	void findsAKeyThatWasCarriedOutTwice() {
		this.history.add(operation("k1", "orders", Outcome.OK, PATH + "-again", "\"1\""));

		assertThat(findings()).extracting(Finding::kind).contains(Kind.DOUBLED);
	}

	@Test
	void findsAnEffectDoneTwiceForOneEvent() {
		this.timeline.add(this.timeline.get(2));

		assertThat(findings()).extracting(Finding::kind).containsExactly(Kind.DOUBLED);
	}

	@Test
	void findsALostAndADoubledEffect() {
		this.effects.add(new Effect("the visit", 1, 0));
		this.effects.add(new Effect("the candidate", 1, 2));

		assertThat(findings()).extracting(Finding::kind).containsExactly(Kind.LOST, Kind.DOUBLED);
	}

	@Test
	void findsReorderedEvents() {
		this.events.set(0, told(0, 2, "b"));
		this.events.set(1, told(1, 1, "a"));

		assertThat(findings()).extracting(Finding::kind).contains(Kind.ORDER);
	}

	@Test
	void findsAGapAndAFork() {
		this.events.add(told(3, 4, "d"));
		this.events.add(told(4, 2, "other"));

		assertThat(findings()).extracting(Finding::kind).containsExactly(Kind.ORDER, Kind.ORDER, Kind.FORGED);
	}

	@Test
	void findsAnEventThatWasRaisedAndNeverPublished() {
		this.events.remove(1);

		assertThat(findings()).extracting(Finding::kind).containsExactly(Kind.LOST);
	}

	@Test
	void findsAnEventPublishedInAnothersPlace() {
		this.events.set(1, told(1, 2, "other"));

		assertThat(findings()).extracting(Finding::kind).containsExactly(Kind.ORDER);
	}

	@Test
	void findsAStepTheTableDoesNotAllow() {
		this.timeline.add(person(3, "close", "DISPATCHED", "CLOSED"));
		this.history.add(operation("k3", "close", Outcome.OK, PATH, "\"2\""));

		assertThat(findings()).extracting(Finding::kind).containsExactly(Kind.STATE);
	}

	@Test
	void findsAStateTheTimelineDoesNotLeadTo() {
		Seen seen = new Seen(PATH, 200, 3, "CLOSED", this.timeline, chain(this.timeline));

		assertThat(Checker.check(this.history, new Observation(List.of(seen), this.events, List.of(), 0, 0)))
			.extracting(Finding::kind)
			.containsExactly(Kind.STATE);
	}

	@Test
	void findsAForgedEntry() {
		List<Link> chain = chain(this.timeline);
		JsonNode forged = JSON.valueToTree(Map.of("verb", "forged"));
		chain.set(1, new Link(1, chain.get(1).previousHash(), chain.get(1).hash(), forged));

		assertThat(Checker.check(this.history, observation(chain))).extracting(Finding::kind)
			.containsExactly(Kind.FORGED);
	}

	@Test
	void findsAChainWrittenAnewAfterItsEvents() {
		this.events.set(1, new Told("yingshang.complaint", 0, 1, "one", 2, "b", "type", "f".repeat(64)));

		assertThat(findings()).extracting(Finding::kind).containsExactly(Kind.FORGED);
	}

	@Test
	void findsAStateTheStepBeforeDoesNotLeadTo() {
		this.timeline.set(1, person(1, "accept", "DISPATCHED", "HANDLING", "b"));
		this.timeline.set(2, person(2, "contact", "HANDLING", "HANDLING"));
		this.history.add(operation("k3", "contact", Outcome.OK, PATH, "\"2\""));

		assertThat(findings()).extracting(Finding::kind).containsExactly(Kind.STATE);
	}

	@Test
	void countsDeadLettersAgainstThePoison() {
		Observation lost = new Observation(List.of(), List.of(), List.of(), 4, 3);
		Observation more = new Observation(List.of(), List.of(), List.of(), 4, 5);

		assertThat(Checker.check(List.of(), lost)).extracting(Finding::kind).containsExactly(Kind.LOST);
		assertThat(Checker.check(List.of(), more)).extracting(Finding::kind).containsExactly(Kind.STUCK);
	}

	private List<Finding> findings() {
		return Checker.check(this.history, observation(chain(this.timeline)));
	}

	private Observation observation(List<Link> chain) {
		Seen seen = new Seen(PATH, 200, 3, this.timeline.get(this.timeline.size() - 1).to(), this.timeline, chain);
		return new Observation(List.of(seen), this.events, this.effects, 0, 0);
	}

	private static List<Link> chain(List<Entry> timeline) {
		List<Link> links = new ArrayList<>();
		String previous = "0".repeat(64);
		for (Entry entry : timeline) {
			JsonNode content = JSON.valueToTree(Map.of("verb", entry.verb(), "to", entry.to()));
			String hash = Sha256.hex(previous + "\n" + CanonicalJson.of(content));
			links.add(new Link(links.size(), previous, hash, content));
			previous = hash;
		}
		return links;
	}

	private static Entry person(int at, String verb, String from, String to, String... events) {
		return new Entry("t" + at, "operator", verb, from, to, null, List.of(events));
	}

	private static Told told(long offset, long sequence, String id) {
		return new Told("yingshang.complaint", 0, offset, "one", sequence, id, "type", null);
	}

	private static Operation ok(String key, String what) {
		return operation(key, what, Outcome.OK, PATH, "\"2\"");
	}

	private static Operation operation(String key, String what, Outcome outcome, String resource, String etag) {
		return new Operation("client-0", key, what, "operator", resource, Instant.EPOCH, Instant.EPOCH, outcome, 200,
				etag);
	}

}
