package cn.yingshang.platform.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

import cn.yingshang.platform.checkpoint.Checkpoint;
import cn.yingshang.platform.event.IncomingEvent;
import cn.yingshang.platform.event.Outbox;
import cn.yingshang.platform.inbox.ParkedEvent.Status;
import cn.yingshang.platform.rule.NotFound;
import cn.yingshang.platform.rule.RuleViolation;
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
		this.inbox = inbox(Runnable::run);
		this.parked = new ParkedEvents(this.store, this.inbox);
	}

	private Inbox inbox(Executor workers) {
		EventHandler<Sent> handler = EventHandler.on("sorter", TYPE, Sent.class, (event, call) -> {
			if (this.failure != null) {
				throw this.failure;
			}
			if (event.data().text().equals("poison")) {
				throw new RuleViolation("T-1", "text", "poison", "cannot be sorted");
			}
			if (!this.known.contains(event.data().text())) {
				throw new NotYetKnown("text", event.data().text());
			}
			this.applied.add(event.source() + event.sequence());
		});
		JsonMapper json = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
		return new Inbox(this.store, new Reactions(List.of(handler), json, StoreSlice.clock()), StoreSlice.clock(),
				Checkpoint.NONE, workers);
	}

	@AfterEach
	void close() {
		this.slice.close();
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
		java.util.Collections.shuffle(events, new java.util.Random(42));
		events.forEach((event) -> this.inbox.accept(List.of(event)));
		assertThat(this.applied)
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 12).mapToObj((n) -> "p" + n).toList());
	}

	@Test
	void holdsWhatSpeaksOfTheUnknownUntilItIsKnown() {
		this.inbox.accept(List.of(sent("p", 1, "later"), sent("p", 2, "a")));
		this.inbox.retryHeld();
		assertThat(this.applied).isEmpty();
		this.known.add("later");
		this.inbox.retryHeld();
		assertThat(this.applied).containsExactly("p1", "p2");
		assertThat(this.store.heldCount()).isZero();
	}

	@Test
	void appliesWhatWasQueuedBehindAHeadThatWasDrainedMeanwhile() {
		this.inbox.accept(List.of(sent("p", 1, "later")));
		this.known.add("later");
		Inbox polling = inbox((task) -> {
			this.inbox.retryHeld();
			task.run();
		});
		polling.accept(List.of(sent("p", 2, "a")));
		assertThat(this.applied).containsExactly("p1", "p2");
		assertThat(this.parked.list(Status.QUEUED, null, 10)).isEmpty();
	}

	@Test
	void makesADeadLetterOfPoisonAndQueuesWhatFollows() {
		this.inbox.accept(List.of(sent("p", 1, "poison"), sent("p", 2, "a"), sent("q", 1, "a")));
		this.inbox.retryHeld();
		assertThat(this.applied).containsExactly("q1");
		ParkedEvent dead = this.parked.list(Status.DEAD, null, 10).get(0);
		assertThat(dead.reason()).contains("cannot be sorted");
		assertThat(this.parked.replay("p")).isNotNull();
		this.parked.skip(dead.id(), "told the sender");
		assertThat(this.parked.skip(dead.id(), "said again")).isNull();
		assertThat(this.parked.get(dead.id()).reason()).contains("told the sender").doesNotContain("said again");
		assertThat(this.applied).containsExactly("q1", "p2");
		assertThat(this.parked.list(Status.SKIPPED, null, 10)).extracting(ParkedEvent::reason)
			.containsExactly("told the sender");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.parked.replay("p"));
	}

	@Test
	void replaysADeadLetterInOrderOnceItsCauseIsMended() {
		this.failure = new IllegalArgumentException("a bug of ours");
		this.inbox.accept(List.of(sent("p", 1, "a"), sent("p", 2, "b")));
		this.inbox.accept(List.of(sent("p", 3, "c")));
		this.failure = null;
		assertThat(this.applied).isEmpty();
		assertThat(this.parked.replay("p")).isNull();
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
		listener.onMessage(List.of(new ConsumerRecord<>("yingshang.post", 0, 5, "k", "rubbish".getBytes())));
		assertThat(this.parked.list(Status.DEAD, null, 10)).extracting((event) -> event.event().data())
			.containsExactly("rubbish");
		this.inbox.accept(List.of(event("p", 1, TYPE, "{\"text\":", StoreSlice.NOW)));
		assertThat(this.parked.list(Status.DEAD, null, 10)).hasSize(2);
	}

	private static IncomingEvent sent(String source, long sequence, String text) {
		return event(source, sequence, TYPE, "{\"text\":\"" + text + "\"}", StoreSlice.NOW);
	}

	private static IncomingEvent event(String source, long sequence, String type, String data, Instant at) {
		return new IncomingEvent(source + "-" + sequence, type, source, sequence, at, "corr", null, data, "t-0@1");
	}

}
