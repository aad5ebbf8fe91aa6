package cn.yingshang.platform.aggregate;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.platform.audit.AuditChain;
import cn.yingshang.platform.audit.ChainLink;
import cn.yingshang.platform.audit.TimelineEntry;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.NotAllowed;
import cn.yingshang.platform.rule.TryLater;
import cn.yingshang.platform.rule.WrongState;
import cn.yingshang.platform.sample.Gauge;
import cn.yingshang.platform.sample.Parcel;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AggregateTests {

	private static final Instant NOW = Instant.parse("2026-03-02T01:02:03.004Z");

	private final Call window = by("window.scjg.210202");

	private final AtomicInteger counter = new AtomicInteger();

	private final Sealer sealer = new Sealer(() -> "event-" + this.counter.incrementAndGet(),
			JsonMapper.builder().build());

	@Test
	void takesOnlyTheStepsOfItsTable() {
		Parcel parcel = new Parcel("p1", this.window, "210202", "茶");
		assertThatExceptionOfType(WrongState.class).isThrownBy(() -> parcel.deliver(by("handler.scjg.210202")))
			.satisfies((refused) -> assertThat(refused.extensions()).containsEntry("state", "PACKED")
				.containsEntry("verb", "deliver"));
		parcel.send(this.window);
		assertThat(parcel.state()).isEqualTo(Parcel.State.SENT);
		assertThat(parcel.raised()).extracting(Step.Raised::fact).containsExactly("parcel.packed", "parcel.sent");
	}

	@Test
	void refusesAnActorWithoutAGrantThere() {
		Parcel parcel = new Parcel("p1", this.window, "210202", "茶");
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> parcel.send(by("window.scjg.210203")));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> parcel.send(by("handler.scjg.210202")));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> parcel.send(new Call(Actor.system("weigher"), NOW, null, null, "c", null, null)));
		assertThat(parcel.state()).isEqualTo(Parcel.State.PACKED);
	}

	@Test
	void tellsTheLegalActionsOfEachActor() {
		Parcel parcel = new Parcel("p1", this.window, "210202", "茶");
		assertThat(parcel.actions(this.window.actor())).containsExactly(Parcel.Verb.WEIGH, Parcel.Verb.SEND);
		assertThat(parcel.actions(by("handler.scjg.210202").actor())).isEmpty();
	}

	@Test
	void sealsStepsIntoOneRevisionWithAChainAndNumberedEvents() {
		Parcel parcel = new Parcel("p1", this.window, "210202", "茶");
		parcel.weigh(this.window, 250);
		parcel.send(this.window);
		this.sealer.seal(parcel);
		assertThat(parcel.revision()).isEqualTo(1);
		assertThat(parcel.timeline()).extracting(TimelineEntry::verb).containsExactly("pack", "weigh", "send");
		assertThat(parcel.pending()).extracting(PendingEvent::sequence).containsExactly(1L, 2L);
		assertThat(parcel.pending().get(1).data()).isEqualTo("{\"text\":\"茶\",\"weight\":250}");
		assertThat(parcel.pending().get(1).chainHead()).isEqualTo(parcel.timeline().get(2).hash());
		assertThat(parcel.raised()).isEmpty();
	}

	@Test
	void chainsEachEntryToTheOneBefore() {
		Parcel parcel = new Parcel("p1", this.window, "210202", "茶");
		this.sealer.seal(parcel);
		parcel.weigh(this.window, 250);
		this.sealer.seal(parcel);
		List<ChainLink> chain = parcel.chain();
		assertThat(chain.get(0).previousHash()).isEqualTo(ChainLink.GENESIS);
		assertThat(chain.get(1).previousHash()).isEqualTo(chain.get(0).hash());
		TimelineEntry second = parcel.timeline().get(1);
		TimelineEntry forged = new TimelineEntry(1, second.at(), second.actor(), second.verb(), second.from(),
				second.to(), Map.of("grams", 25), second.cause(), second.key(), second.events(), second.hash());
		assertThat(AuditChain.hash(chain.get(0).hash(), "p1", second)).isEqualTo(second.hash());
		assertThat(AuditChain.hash(chain.get(0).hash(), "p1", forged)).isNotEqualTo(second.hash());
	}

	@Test
	void refusesVerbsWhenTooManyEventsWait() {
		Parcel parcel = new Parcel("p1", this.window, "210202", "茶");
		parcel.send(this.window);
		this.sealer.seal(parcel);
		List<PendingEvent> many = Collections.nCopies(Aggregate.MAX_PENDING, parcel.pending().get(0));
		Aggregate<?, ?> aggregate = parcel;
		aggregate.sealed(List.of(), many, 70, 1L);
		parcel.deliver(by("handler.scjg.210202"));
		assertThatExceptionOfType(TryLater.class).isThrownBy(() -> this.sealer.seal(parcel));
	}

	@Test
	void keepsOnlyTheNewestEntriesWhereTheHistoryIsALog() {
		Gauge gauge = new Gauge("g1", this.window);
		for (int value = 1; value <= 5; value++) {
			this.sealer.seal(gauge);
			gauge.read(this.window, value);
		}
		this.sealer.seal(gauge);
		assertThat(gauge.timeline()).extracting(TimelineEntry::index).containsExactly(3, 4, 5);
		assertThat(gauge.pending()).extracting(PendingEvent::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
		assertThat(gauge.pending()).extracting(PendingEvent::chainHead).containsOnlyNulls();
	}

	@Test
	void savesWhatIsNoHistoryWithoutAnEntry() {
		Gauge gauge = new Gauge("g1", this.window);
		this.sealer.seal(gauge);
		gauge.read(this.window, 1);
		this.sealer.seal(gauge);
		Aggregate<?, ?> stored = gauge;
		Long slot = stored.outboxSlot();
		gauge.look(this.window);
		assertThat(gauge.unchanged()).isFalse();
		this.sealer.seal(gauge);
		assertThat(gauge.unchanged()).isTrue();
		assertThat(gauge.revision()).isEqualTo(3);
		assertThat(gauge.timeline()).hasSize(2);
		assertThat(stored.outboxSlot()).as("what waits is still found").isEqualTo(slot).isNotNull();
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> gauge.look(by("handler.scjg.210202")));
	}

	private static Call by(String grant) {
		return Call.by(Actor.person(grant, null, Grant.parse(grant)), NOW);
	}

}
