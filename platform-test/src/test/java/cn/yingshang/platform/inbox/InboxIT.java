package cn.yingshang.platform.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import cn.yingshang.platform.checkpoint.Checkpoint;
import cn.yingshang.platform.event.IncomingEvent;
import cn.yingshang.platform.event.Outbox;
import cn.yingshang.platform.inbox.ParkedEvent.Status;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.rule.WrongState;
import cn.yingshang.platform.store.StoreSlice;
import cn.yingshang.platform.test.infrastructure.Infrastructure;
import com.mongodb.MongoTimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What happens to an event that is doubled, early, unknown, poisonous, newer, from the
 * future, or no event at all.
 */
class InboxIT {

	private static final String TYPE = "cn.yingshang.post.parcel.sent.v1";

	private static final Set<String> PARTITIONS = Set.of("t-0");

	record Sent(String text) {
	}

	private final List<String> applied = new ArrayList<>();

	private final Set<String> known = new HashSet<>(Set.of("a", "b", "c", "d", "e"));

	private StoreSlice slice;

	private Inbox inbox;

	private InboxStore store;

	private ParkedEvents parked;

	private RuntimeException failure;

	Infrastructure infrastructure() {
		return Infrastructure.shared();
	}

	@BeforeEach
	void open() {
		this.slice = new StoreSlice(infrastructure(), Outbox.NONE);
		this.store = new InboxStore(this.slice.stores);
		this.inbox = inbox();
		this.parked = new ParkedEvents(this.store, StoreSlice.clock());
	}

	private Inbox inbox() {
		EventHandler<Sent> handler = EventHandler.on("sorter", TYPE, Sent.class, (event, call) -> {
			if (this.failure != null) {
				throw this.failure;
			}
			if (event.data().text().equals("poison")) {
				throw new RuleViolation(() -> "T-1", "text", "poison", "cannot be sorted");
			}
			if (!this.known.contains(event.data().text())) {
				throw new NotYetKnown("text", event.data().text());
			}
			this.applied.add(event.subject() + event.sequence());
		});
		JsonMapper json = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
		return new Inbox(this.store, new Reactions(List.of(handler), json, StoreSlice.clock()), StoreSlice.clock(),
				Checkpoint.NONE, Runnable::run);
	}

	@AfterEach
	void close() {
		this.slice.close();
	}

	@Test
	void looksForWhatIsHeldAmongWhatIsHeld() {
		assertThat(this.store.heldOf(PARTITIONS, null, 10).explain().toJson()).contains("\"indexName\": \"held\"");
		assertThat(this.store.heldOf(PARTITIONS, "a", 10).explain().toJson()).contains("\"indexName\": \"held\"");
	}

	@Test
	void appliesEachEventOnceHoweverOftenItComes() {
		this.inbox.accept(List.of(sent("p", 1, "a"), sent("p", 1, "a"), sent("p", 2, "b")));
		this.inbox.accept(List.of(sent("p", 1, "a"), sent("p", 2, "b"), sent("p", 3, "c")));
		assertThat(this.applied).containsExactly("p1", "p2", "p3");
		assertThat(this.parked.list(Status.HELD, null, 10)).isEmpty();
	}

	@Test
	void holdsAnAggregateBackAtAGapAndNobodyElse() {
		this.inbox.accept(List.of(sent("p", 1, "a"), sent("p", 3, "c"), sent("p", 4, "d"), sent("q", 1, "a")));
		assertThat(this.applied).containsExactly("p1", "q1");
		assertThat(this.parked.list(Status.HELD, null, 10)).extracting(ParkedEvent::reason)
			.containsExactly("waits for sequence 2");
		assertThat(this.parked.list(Status.QUEUED, null, 10)).hasSize(1);
		this.inbox.accept(List.of(sent("p", 2, "b")));
		assertThat(this.applied).containsExactly("p1", "q1", "p2", "p3", "p4");
		assertThat(this.parked.list(Status.HELD, null, 10)).isEmpty();
		assertThat(this.store.heldCount()).isZero();
	}

	@Test
	void appliesAnyShuffleInOrder() {
		List<IncomingEvent> events = new ArrayList<>(
				IntStream.rangeClosed(1, 12).mapToObj((n) -> sent("p", n, "a")).toList());
		Collections.shuffle(events, new Random(42));
		events.forEach((event) -> this.inbox.accept(List.of(event)));
		assertThat(this.applied)
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 12).mapToObj((n) -> "p" + n).toList());
	}

	@Test
	void holdsWhatSpeaksOfTheUnknownUntilItIsKnown() {
		this.inbox.accept(List.of(sent("p", 1, "later"), sent("p", 2, "a")));
		retry();
		assertThat(this.applied).isEmpty();
		this.known.add("later");
		retry();
		assertThat(this.applied).containsExactly("p1", "p2");
		assertThat(this.store.heldCount()).isZero();
	}

	@Test
	void appliesWhatCameWhileItsHeadWasHeldWithTheNextRetry() {
		this.inbox.accept(List.of(sent("p", 1, "later")));
		this.known.add("later");
		this.inbox.accept(List.of(sent("p", 2, "a"), sent("p", 3, "b")));
		assertThat(this.applied).isEmpty();
		retry();
		assertThat(this.applied).containsExactly("p1", "p2", "p3");
		assertThat(this.parked.list(Status.QUEUED, null, 10)).isEmpty();
		assertThat(this.store.heldCount()).isZero();
	}

	@Test
	void leavesWhatIsHeldToWhoeverPollsItsPartition() {
		this.inbox.accept(List.of(sent("p", 1, "later")));
		this.known.add("later");
		this.inbox.retryHeld(Set.of("t-1", "u-0"), null);
		assertThat(this.applied).isEmpty();
		retry();
		assertThat(this.applied).containsExactly("p1");
	}

	@Test
	void triesEveryHeldAggregateHoweverMany() {
		List<IncomingEvent> many = IntStream.range(0, 501).mapToObj((n) -> sent("p" + n, 1, "later")).toList();
		this.inbox.accept(many);
		String after = this.inbox.retryHeld(PARTITIONS, null);
		assertThat(after).isNotNull();
		this.known.add("later");
		assertThat(this.inbox.retryHeld(PARTITIONS, after)).isNull();
		assertThat(this.applied).hasSize(1);
	}

	@Test
	void tellsTwoKindsWithOneIdApart() {
		this.inbox.accept(List.of(sent("p", 1, "a"), sent("p", 2, "b")));
		this.inbox.accept(List.of(event("/post/label", "p", 1, TYPE, "{\"text\":\"a\"}", StoreSlice.NOW)));
		assertThat(this.applied).containsExactly("p1", "p2", "p1");
		this.inbox.accept(List.of(event("/post/label", "p", 1, TYPE, "{\"text\":\"a\"}", StoreSlice.NOW),
				event("/post/label", "p", 3, TYPE, "{\"text\":\"c\"}", StoreSlice.NOW)));
		assertThat(this.applied).hasSize(3);
		assertThat(this.parked.list(Status.HELD, null, 10)).extracting(ParkedEvent::stream)
			.containsExactly("/post/label|p");
	}

	@Test
	void makesADeadLetterOfPoisonAndQueuesWhatFollows() {
		this.inbox.accept(List.of(sent("p", 1, "poison"), sent("p", 2, "a"), sent("q", 1, "a")));
		retry();
		assertThat(this.applied).containsExactly("q1");
		ParkedEvent dead = this.parked.list(Status.DEAD, null, 10).get(0);
		assertThat(dead.reason()).contains("cannot be sorted");
		this.parked.replay(dead.id());
		retry();
		assertThat(this.parked.get(dead.id()).status()).isEqualTo(Status.DEAD);
		this.parked.skip(dead.id(), "told the sender");
		this.parked.skip(dead.id(), "said again");
		assertThat(this.parked.get(dead.id()).reason()).contains("told the sender").doesNotContain("said again");
		retry();
		assertThat(this.applied).containsExactly("q1", "p2");
		assertThat(this.parked.list(Status.SKIPPED, null, 10)).extracting(ParkedEvent::reason)
			.containsExactly("told the sender");
		assertThatExceptionOfType(WrongState.class).isThrownBy(() -> this.parked.replay(dead.id()));
		this.inbox.accept(List.of(sent("p", 1, "poison"), sent("p", 3, "c")));
		assertThat(this.applied).containsExactly("q1", "p2", "p3");
	}

	@Test
	void passesOverAGapTogetherWithWhatWaitsBehindIt() {
		this.inbox.accept(List.of(sent("p", 1, "a"), sent("p", 3, "c"), sent("p", 4, "d")));
		ParkedEvent head = this.parked.list(Status.HELD, null, 10).get(0);
		assertThatExceptionOfType(WrongState.class)
			.isThrownBy(() -> this.parked.skip(this.parked.list(Status.QUEUED, null, 10).get(0).id(), "not the head"));
		this.parked.skip(head.id(), "2 is lost for good");
		retry();
		assertThat(this.applied).containsExactly("p1", "p4");
		assertThat(this.store.heldCount()).isZero();
	}

	@Test
	void replaysADeadLetterInOrderOnceItsCauseIsMended() {
		this.failure = new IllegalArgumentException("a bug of ours");
		this.inbox.accept(List.of(sent("p", 1, "a"), sent("p", 2, "b")));
		this.inbox.accept(List.of(sent("p", 3, "c")));
		this.failure = null;
		retry();
		assertThat(this.applied).isEmpty();
		this.parked.replay(this.parked.list(Status.DEAD, null, 10).get(0).id());
		retry();
		assertThat(this.applied).containsExactly("p1", "p2", "p3");
		assertThat(this.store.deadCount()).isZero();
	}

	@Test
	void bringsTheBatchAgainWhenTheStoreIsAway() {
		this.failure = new MongoTimeoutException("away");
		assertThatExceptionOfType(MongoTimeoutException.class)
			.isThrownBy(() -> this.inbox.accept(List.of(sent("p", 1, "a"))));
		this.failure = null;
		this.inbox.accept(List.of(sent("p", 1, "a")));
		assertThat(this.applied).containsExactly("p1");
		assertThat(this.store.deadCount()).isZero();
	}

	@Test
	void makesADeadLetterOfANewerMajorVersionAndIgnoresForeignTypes() {
		this.inbox.accept(List.of(event("p", 1, "cn.yingshang.post.parcel.burnt.v1", "{}", StoreSlice.NOW),
				event("p", 2, "cn.yingshang.post.parcel.sent.v2", "{\"text\":\"a\"}", StoreSlice.NOW),
				sent("p", 3, "a")));
		assertThat(this.applied).isEmpty();
		assertThat(this.parked.list(Status.DEAD, null, 10)).extracting(ParkedEvent::reason)
			.allMatch((reason) -> reason.contains("major version"));
		assertThat(this.parked.list(Status.QUEUED, null, 10)).hasSize(1);
	}

	@Test
	void holdsAnEventFromTheFutureAndReadsPastUnknownFields() {
		this.inbox.accept(List.of(event("p", 1, TYPE, "{\"text\":\"a\",\"new\":{\"x\":1}}", StoreSlice.NOW),
				event("p", 2, TYPE, "{\"text\":\"a\"}", StoreSlice.NOW.plus(Duration.ofHours(1)))));
		assertThat(this.applied).containsExactly("p1");
		assertThat(this.parked.list(Status.HELD, null, 10)).extracting(ParkedEvent::reason)
			.allMatch((reason) -> reason.contains("future"));
	}

	@Test
	void keepsWhatIsNoEventAsADeadLetter() {
		InboxListener listener = new InboxListener(this.inbox, StoreSlice.clock());
		listener.accept(List.of(new ConsumerRecord<>("yingshang.post", 0, 5, "k", "rubbish".getBytes())));
		assertThat(this.parked.list(Status.DEAD, null, 10)).extracting((event) -> event.event().data())
			.containsExactly("rubbish");
		this.inbox.accept(List.of(event("p", 1, TYPE, "{\"text\":", StoreSlice.NOW)));
		assertThat(this.parked.list(Status.DEAD, null, 10)).hasSize(2);
	}

	private void retry() {
		this.inbox.retryHeld(PARTITIONS, null);
	}

	private static IncomingEvent sent(String subject, long sequence, String text) {
		return event(subject, sequence, TYPE, "{\"text\":\"" + text + "\"}", StoreSlice.NOW);
	}

	private static IncomingEvent event(String subject, long sequence, String type, String data, Instant at) {
		return event("/post/parcel", subject, sequence, type, data, at);
	}

	private static IncomingEvent event(String source, String subject, long sequence, String type, String data,
			Instant at) {
		return new IncomingEvent(subject + "-" + sequence, type, source, subject, sequence, at, "corr", null, data,
				"t-0@1");
	}

}
