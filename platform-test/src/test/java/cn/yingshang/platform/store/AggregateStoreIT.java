package cn.yingshang.platform.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.platform.audit.ChainLink;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.event.Outbox;
import cn.yingshang.platform.job.Claims;
import cn.yingshang.platform.rule.KeyReused;
import cn.yingshang.platform.rule.NotAllowed;
import cn.yingshang.platform.rule.NotFound;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.rule.StaleRevision;
import cn.yingshang.platform.sample.Parcel;
import cn.yingshang.platform.test.infrastructure.Infrastructure;
import com.mongodb.client.model.Filters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The store's promises, against the local store or what MONGODB_URI names. */
class AggregateStoreIT {

	private StoreSlice slice;

	private AggregateStore<Parcel> parcels;

	Infrastructure infrastructure() {
		return Infrastructure.shared();
	}

	@BeforeEach
	void open() {
		this.slice = new StoreSlice(infrastructure(), Outbox.NONE);
		this.parcels = this.slice.parcels;
	}

	@AfterEach
	void close() {
		this.slice.close();
	}

	@Test
	void readsBackWhatItSaved() {
		Parcel packed = this.slice.pack("210202", "茶 𠮷㐂 🍵");
		Parcel read = this.parcels.get(packed.id(), Scope.of(StoreSlice.person("window.scjg.210202")));
		assertThat(read.text()).isEqualTo("茶 𠮷㐂 🍵");
		assertThat(read.timeline()).isEqualTo(packed.timeline());
		assertThat(read.pending()).isEqualTo(packed.pending());
		assertThat(read.chain()).extracting(ChainLink::hash).containsExactly(packed.timeline().get(0).hash());
	}

	@Test
	void answersTheSameKeyOnceAndRefusesItForAnotherBody() {
		Call first = StoreSlice.keyed("window.scjg.210202", "k1-abcdefg", "a", null);
		Call other = StoreSlice.keyed("window.scjg.210202", "k1-abcdefg", "b", null);
		Written<Parcel> one = this.parcels.create(first, () -> new Parcel("p1", first, "210202", "x"));
		Written<Parcel> two = this.parcels.create(first, () -> new Parcel("p2", first, "210202", "x"));
		assertThat(two.replayed()).isTrue();
		assertThat(two.aggregate().id()).isEqualTo(one.aggregate().id());
		assertThatExceptionOfType(KeyReused.class)
			.isThrownBy(() -> this.parcels.create(other, () -> new Parcel("p3", other, "210202", "y")));
		assertThat(this.parcels.find("p3", SystemScope.named("t"))).isEmpty();
	}

	@Test
	void answersARepeatThatARuleWouldRefuseNow() {
		Call call = StoreSlice.keyed("window.scjg.210202", "k2-abcdefg", "a", null);
		Written<Parcel> one = this.parcels.create(call, () -> new Parcel("p1", call, "210202", "x"));
		Written<Parcel> two = this.parcels.create(call, () -> {
			throw new RuleViolation(() -> "T-2", "text", "x", "only one a day");
		});
		assertThat(two.replayed()).isTrue();
		assertThat(two.aggregate().id()).isEqualTo(one.aggregate().id());
		Call fresh = StoreSlice.keyed("window.scjg.210202", "k3-abcdefg", "a", null);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.parcels.create(fresh, () -> {
			throw new RuleViolation(() -> "T-2", "text", "x", "only one a day");
		}));
	}

	@Test
	void answersARepeatOnlyWhileTheActorMaySeeWhatItMade() {
		Call first = StoreSlice.keyed("window.scjg.210202", "k4-abcdefg", "a", null);
		this.parcels.create(first, () -> new Parcel("p1", first, "210202", "x"));
		Call lost = by(StoreSlice.person("window.scjg.210203"), first);
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.parcels.create(lost, () -> new Parcel("p2", lost, "210202", "x")));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.parcels.create(lost, () -> new Parcel("p2", lost, "210203", "x")));
		assertThat(this.parcels.find("p2", SystemScope.named("t"))).isEmpty();
		Call party = by(Actor.person("someone", "91210202MA0000000X", Grant.parse("applicant.*.*")), first);
		assertThat(this.parcels.create(party, () -> {
			throw new RuleViolation(() -> "T-2", "text", "x", "only one a day");
		}).aggregate().id()).isEqualTo("p1");
	}

	private static Call by(Actor actor, Call call) {
		return new Call(actor, call.at(), call.cause(), call.key(), call.correlation(), call.traceparent(),
				call.expectedRevision());
	}

	@Test
	void refusesASecondOneInAUniquePlaceByTheNameOfItsIndex() {
		Call first = this.slice.call("window.scjg.210202");
		Call second = this.slice.call("window.scjg.210202");
		this.parcels.create(first, () -> new Parcel("p1", first, "210202", "x").label("L-1"));
		assertThatExceptionOfType(AlreadyThere.class)
			.isThrownBy(() -> this.parcels.create(second, () -> new Parcel("p2", second, "210202", "y").label("L-1")))
			.satisfies((ex) -> assertThat(ex.index()).isEqualTo("label"))
			.satisfies((ex) -> assertThat(ex.status()).isEqualTo(409));
		assertThatExceptionOfType(AlreadyThere.class)
			.isThrownBy(() -> this.parcels.create(second, () -> new Parcel("p1", second, "210202", "y")))
			.satisfies((ex) -> assertThat(ex.index()).isEqualTo("_id_"));
		Parcel other = this.slice.pack("210202", "z");
		Call label = this.slice.call("window.scjg.210202");
		assertThatExceptionOfType(AlreadyThere.class)
			.isThrownBy(() -> this.parcels.change(other.id(), SystemScope.named("t"), label, (it) -> {
				it.weigh(label, 5);
				it.label("L-1");
			}))
			.satisfies((ex) -> assertThat(ex.index()).isEqualTo("label"));
	}

	@Test
	void makesSeveralFromOneEventAndEachOnce() {
		Call call = StoreSlice.caused("e-1").as("packer");
		Written<Parcel> left = this.parcels.createOnce(call, "left", () -> new Parcel("p1", call, "210202", "x"));
		Written<Parcel> right = this.parcels.createOnce(call, "right", () -> new Parcel("p2", call, "210202", "y"));
		Written<Parcel> again = this.parcels.createOnce(call, "left", () -> new Parcel("p3", call, "210202", "z"));
		assertThat(List.of(left.replayed(), right.replayed(), again.replayed())).containsExactly(false, false, true);
		assertThat(again.aggregate().id()).isEqualTo("p1");
		assertThat(this.parcels.get("p2", SystemScope.named("t")).timeline().get(0).cause()).isEqualTo(call.cause());
	}

	@Test
	void givesTheOneThatSomebodyElseMadeFirst() {
		Call mine = StoreSlice.caused("e-1").as("packer");
		Call yours = StoreSlice.caused("e-2").as("packer");
		this.parcels.createOnce(mine, "x", () -> new Parcel("p1", mine, "210202", "x").label("L-1"));
		Written<Parcel> second = this.parcels.createOnce(yours, "x",
				() -> new Parcel("p2", yours, "210202", "y").label("L-1"));
		assertThat(second.replayed()).isTrue();
		assertThat(second.aggregate().id()).isEqualTo("p1");
		assertThat(this.parcels.find("p2", SystemScope.named("t"))).isEmpty();
	}

	@Test
	void leavesOutOfAPageWhatItCannotReadWhenAskedTo() {
		this.slice.pack("210202", "a");
		Parcel poisoned = this.slice.pack("210202", "b");
		this.slice.pack("210202", "c");
		this.slice.spoil(poisoned.id());
		ListQuery all = ListQuery.ascending(Filters.empty(), "text");
		List<String> unreadable = new ArrayList<>();
		Page<Parcel> page = this.parcels.page(SystemScope.named("t"), all,
				new PageRequest(2, null, (id, ex) -> unreadable.add(id)));
		assertThat(page.items()).extracting(Parcel::text).containsExactly("a");
		assertThat(unreadable).containsExactly(poisoned.id());
		assertThat(this.parcels.page(SystemScope.named("t"), all, new PageRequest(2, page.next())).items())
			.extracting(Parcel::text)
			.containsExactly("c");
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> this.parcels.page(SystemScope.named("t"), all, PageRequest.first(2)));
	}

	@Test
	void repeatsAVerbWithItsKeyBeforeLookingAtIfMatch() {
		Parcel parcel = this.slice.pack("210202", "x");
		Scope scope = Scope.of(StoreSlice.person("window.scjg.210202"));
		Call weigh = StoreSlice.keyed("window.scjg.210202", "w1-abcdefg", "250", 1L);
		this.parcels.change(parcel.id(), scope, weigh, (it) -> it.weigh(weigh, 250));
		Written<Parcel> again = this.parcels.change(parcel.id(), scope, weigh, (it) -> it.weigh(weigh, 999));
		assertThat(again.replayed()).isTrue();
		assertThat(again.aggregate().weight()).isEqualTo(250);
		Call reused = StoreSlice.keyed("window.scjg.210202", "w1-abcdefg", "300", 2L);
		assertThatExceptionOfType(KeyReused.class)
			.isThrownBy(() -> this.parcels.change(parcel.id(), scope, reused, (it) -> it.weigh(reused, 300)));
	}

	@Test
	void refusesAStaleRevision() {
		Parcel parcel = this.slice.pack("210202", "x");
		Scope scope = Scope.of(StoreSlice.person("window.scjg.210202"));
		Call stale = StoreSlice.keyed("window.scjg.210202", "s1-abcdefg", "1", 7L);
		assertThatExceptionOfType(StaleRevision.class)
			.isThrownBy(() -> this.parcels.change(parcel.id(), scope, stale, (it) -> it.weigh(stale, 1)));
		assertThat(this.parcels.get(parcel.id(), scope).revision()).isEqualTo(1);
	}

	@Test
	void losesNoUpdateOfManyAtOnce() throws Exception {
		Parcel parcel = this.slice.pack("210202", "x");
		ExecutorService pool = Executors.newFixedThreadPool(4);
		List<Callable<Object>> weighings = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			Call call = this.slice.call("window.scjg.210202");
			weighings
				.add(() -> this.parcels.change(parcel.id(), SystemScope.named("t"), call, (it) -> it.weigh(call, 5)));
		}
		int done = 0;
		for (Future<Object> one : pool.invokeAll(weighings)) {
			try {
				one.get();
				done++;
			}
			catch (ExecutionException ex) {
				assertThat(ex.getCause()).isInstanceOf(StaleRevision.class);
			}
		}
		pool.shutdown();
		Parcel now = this.parcels.get(parcel.id(), SystemScope.named("t"));
		assertThat(now.revision()).isEqualTo(1 + done);
		assertThat(now.timeline()).hasSize(1 + done);
	}

	@Test
	void showsOnlyWhatAGrantOrTheOwnPartyCovers() {
		Parcel parcel = this.slice.pack("210202", "x");
		assertThat(see(parcel, StoreSlice.person("window.scjg.210202"))).isTrue();
		assertThat(see(parcel, StoreSlice.person("window.scjg.*"))).isTrue();
		assertThat(see(parcel, StoreSlice.person("auditor.*.*"))).isTrue();
		assertThat(see(parcel, StoreSlice.person("window.gaj.210202"))).isFalse();
		assertThat(see(parcel, StoreSlice.person("window.scjg.210203"))).isFalse();
		assertThat(see(parcel, StoreSlice.person("operator.scjg.210202"))).isFalse();
		assertThat(see(parcel, Actor.person("a", "91210202MA0000000X"))).isTrue();
		assertThat(see(parcel, Actor.person("a", "91210202MA00000011"))).isFalse();
		assertThat(see(parcel, Actor.person("nobody", null))).isFalse();
		assertThat(see(parcel, Actor.service("s", "service:x"))).isFalse();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.parcels.get(parcel.id(), Scope.of(StoreSlice.person("window.gaj.210202"))));
	}

	@Test
	void pagesAlongAnIndexWithoutGapOrRepeat() {
		for (int i = 0; i < 25; i++) {
			this.slice.pack((i % 2 == 0) ? "210202" : "210203", "t" + (i % 7));
		}
		for (Scope scope : List.of(Scope.of(StoreSlice.person("window.scjg.210202")), Scope.of(Actor.person("both",
				"91210202MA0000000X", Grant.parse("window.scjg.210202"), Grant.parse("handler.scjg.210203"))))) {
			for (boolean ascending : List.of(true, false)) {
				List<String> texts = walk(scope, new ListQuery(Filters.empty(), "text", ascending));
				assertThat(texts)
					.isSortedAccordingTo(ascending ? Comparator.naturalOrder() : Comparator.reverseOrder());
			}
		}
		ListQuery query = ListQuery.ascending(Filters.empty(), "text");
		assertThat(walk(Scope.of(StoreSlice.person("window.scjg.210202")), query)).hasSize(13);
		assertThat(walk(Scope.of(StoreSlice.person("window.scjg.*")), query)).hasSize(25);
		assertThat(this.parcels.plan(Scope.of(StoreSlice.person("window.scjg.210202")), query))
			.containsExactly("queue");
		assertThat(this.parcels.plan(Scope.of(StoreSlice.person("window.scjg.*")), query))
			.containsExactly("department");
		assertThat(this.parcels.plan(Scope.of(Actor.person("a", "91210202MA0000000X")), query))
			.containsExactly("party");
		assertThat(this.parcels.plan(SystemScope.named("t"), ListQuery.ascending(Filters.empty(), "weight")))
			.containsExactly(QueryPlan.SCAN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "e30", "!!", "W10", "MQ", "Ingi", "bnVsbA", "eyJ2Ijp7IiRndCI6MX0sImkiOiJhIn0",
			"eyJ2Ijp7IiRjb2RlIjoiMSJ9LCJpIjoiYSJ9", "eyJ2IjoxLCJpIjoiYSJ9", "eyJ2Ijp0cnVlLCJpIjoiYSJ9",
			"eyJ2IjpOYU4sImkiOiJhIn0", "eyJ2IjpudWxsLCJpIjoiYSJ9" })
	void refusesACursorNobodyGave(String cursor) {
		assertThatExceptionOfType(BadCursor.class)
			.isThrownBy(() -> after(cursor, ListQuery.ascending(Filters.empty(), "text")));
	}

	@Test
	void refusesACursorOfAnotherList() {
		for (int i = 0; i < 3; i++) {
			this.slice.pack("210202", "t" + i);
		}
		ListQuery texts = ListQuery.ascending(Filters.eq("state", "PACKED"), "text");
		String next = Objects
			.requireNonNull(this.parcels.page(SystemScope.named("t"), texts, PageRequest.first(1)).next());
		assertThat(after(next, texts).items()).hasSize(1);
		for (ListQuery other : List.of(ListQuery.descending(Filters.eq("state", "PACKED"), "text"),
				ListQuery.ascending(Filters.eq("state", "SENT"), "text"), ListQuery.ascending(Filters.empty(), "text"),
				ListQuery.ascending(Filters.eq("state", "PACKED"), "weight"),
				ListQuery.ascending(Filters.eq("state", "PACKED"), "_id"))) {
			assertThatExceptionOfType(BadCursor.class).as(other.toString()).isThrownBy(() -> after(next, other));
		}
	}

	@Test
	void takesACursorOnWhenOnlyTheRangeMoves() {
		for (int i = 0; i < 3; i++) {
			this.slice.pack("210202", "t" + i);
		}
		String next = this.parcels
			.page(SystemScope.named("t"), ListQuery.ascending(Filters.lt("text", "u"), "text"), PageRequest.first(1))
			.next();
		assertThat(after(next, ListQuery.ascending(Filters.lt("text", "v"), "text")).items()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void losesNoRowWhereAPageEndsOnAMissingValueOrAfterIt(boolean ascending) {
		for (int i = 0; i < 10; i++) {
			Call call = this.slice.call("window.scjg.210202");
			String label = (i % 2 == 0) ? "l" + i : null;
			this.parcels.create(call,
					() -> new Parcel(this.slice.ids.next(), call, "210202", String.valueOf(label)).label(label));
		}
		List<String> labels = new ArrayList<>(
				List.of("null", "null", "null", "null", "null", "l0", "l2", "l4", "l6", "l8"));
		if (!ascending) {
			Collections.reverse(labels);
		}
		for (Scope scope : List.of(SystemScope.named("t"), Scope.of(Actor.person("both", "91210202MA0000000X",
				Grant.parse("window.scjg.210202"), Grant.parse("handler.scjg.210202"))))) {
			assertThat(walk(scope, new ListQuery(Filters.empty(), "label", ascending))).isEqualTo(labels);
		}
	}

	@Test
	void pagesAlongNumbers() {
		for (int i = 0; i < 3; i++) {
			this.slice.pack("210202", "t" + i);
		}
		assertThat(walk(SystemScope.named("t"), ListQuery.descending(Filters.empty(), "weight"))).hasSize(3);
	}

	private Page<Parcel> after(String cursor, ListQuery query) {
		return this.parcels.page(SystemScope.named("t"), query, new PageRequest(1, cursor));
	}

	@Test
	void letsOneInstanceClaimALeaseAtATime() {
		Claims mine = new Claims(this.slice.database, "me", StoreSlice.clock());
		Claims yours = new Claims(this.slice.database, "you", StoreSlice.clock());
		assertThat(mine.claim("work", Duration.ofSeconds(5))).isTrue();
		assertThat(mine.claim("work", Duration.ofSeconds(5))).isTrue();
		assertThat(yours.claim("work", Duration.ofSeconds(5))).isFalse();
		mine.release("work");
		assertThat(yours.claim("work", Duration.ofSeconds(5))).isTrue();
	}

	private boolean see(Parcel parcel, Actor actor) {
		return this.parcels.find(parcel.id(), Scope.of(actor)).isPresent();
	}

	private List<String> walk(Scope scope, ListQuery query) {
		List<String> texts = new ArrayList<>();
		List<String> ids = new ArrayList<>();
		String after = null;
		do {
			Page<Parcel> page = this.parcels.page(scope, query, new PageRequest(4, after));
			page.items().forEach((parcel) -> {
				texts.add(parcel.text());
				ids.add(parcel.id());
			});
			after = page.next();
		}
		while (after != null);
		assertThat(ids).doesNotHaveDuplicates();
		return texts;
	}

}
