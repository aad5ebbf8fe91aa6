package cn.yingshang.approval.permit.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import cn.yingshang.approval.World;
import cn.yingshang.approval.catalogue.ItemCode;
import cn.yingshang.approval.permit.Case;
import cn.yingshang.approval.permit.CaseRules;
import cn.yingshang.approval.permit.CaseState;
import cn.yingshang.approval.permit.CaseTable;
import cn.yingshang.approval.permit.receipt.CaseNumbers;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.id.Uuid7Ids;
import cn.yingshang.kernel.time.CalendarSource;
import cn.yingshang.kernel.time.CalendarYear;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.aggregate.Sealer;
import cn.yingshang.platform.checkpoint.Checkpoint;
import cn.yingshang.platform.city.MarkWaiting;
import cn.yingshang.platform.city.Recount;
import cn.yingshang.platform.event.Outbox;
import cn.yingshang.platform.job.Job;
import cn.yingshang.platform.job.Round;
import cn.yingshang.platform.observe.Failures;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.AggregateStores;
import cn.yingshang.platform.store.ListQuery;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import cn.yingshang.platform.test.city.LaterNotice;
import cn.yingshang.platform.test.infrastructure.Infrastructure;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Each list goes along its index, for every kind of scope; numbers are never given twice.
 */
class CaseListsIT {

	private static MongoClient client;

	private static MongoDatabase database;

	private static AggregateStores stores;

	private static AggregateStore<Case> store;

	@BeforeAll
	static void open() {
		client = MongoClients.create(Infrastructure.shared().mongoUri());
		database = client.getDatabase("t" + UUID.randomUUID().toString().replace("-", ""));
		Sealer sealer = new Sealer(new Uuid7Ids(Clock.systemUTC(), new Random(7)), JsonMapper.builder().build());
		stores = new AggregateStores(database, sealer, Outbox.NONE, Checkpoint.NONE);
		store = CaseStoreConfiguration.open(stores);
	}

	@AfterAll
	static void close() {
		database.drop();
		client.close();
	}

	static Stream<Arguments> lists() {
		ListQuery queue = StoredCases.queue(CaseState.ACCEPTED);
		Actor boss = Actor.person("boss", World.HOTEL, Grant.parse("applicant.*.210202"));
		return Stream.of(Arguments.of(of("window.wjw.210202"), queue, "queue"),
				Arguments.of(of("head.wjw.*"), queue, "department"),
				Arguments.of(of("window.*.210202"), queue, "region"), Arguments.of(of("auditor.*.*"), queue, "all"),
				Arguments.of(Scope.of(boss), StoredCases.mine(World.HOTEL), "mine"),
				Arguments.of(SystemScope.named("watch"), StoredCases.alarmed(LocalDate.of(2026, 3, 2)), "alarm"),
				Arguments.of(SystemScope.named("recount"), Recount.come(WorkingCalendar.published()), "recount"),
				Arguments.of(SystemScope.named("public"), StoredCases.granted(null), "granted"),
				Arguments.of(SystemScope.named("public"), StoredCases.granted("210202"), "granted-region"));
	}

	@ParameterizedTest(name = "{2}")
	@MethodSource("lists")
	void goesAlongItsIndex(Scope scope, ListQuery query, String index) {
		assertThat(store.plan(scope, query)).isNotEmpty().containsOnly(index);
	}

	@Test
	void theAlarmFindsOnlyWhatIsDueAndThePublicListOnlyWhatIsGranted() {
		World world = new World();
		Case due = world.acceptedOrdinary();
		store.create(world.window(), () -> due);
		Case granted = world.grantedOnPromise("granted", World.HOTEL);
		store.create(world.window(), () -> granted);
		StoredCases lists = new StoredCases(store);
		PageRequest page = PageRequest.first(10);
		assertThat(lists.alarmed(LocalDate.of(2026, 3, 9), page).items()).isEmpty();
		assertThat(lists.alarmed(LocalDate.of(2026, 3, 10), page).items()).extracting(Case::id)
			.containsExactly(due.id());
		assertThat(lists.granted(null, page).items()).extracting(Case::id).containsExactly("granted");
		assertThat(store.get(due.id(), SystemScope.named("test")).papers().vouchers())
			.isEqualTo(due.papers().vouchers());
	}

	@Test
	void theRecountFindsWhatWaitsForANoticeUntilItIsCounted() {
		Case waiting = new World().on("2026-12-30").grantedOnPromise("waiting", World.HOTEL);
		store.create(new World().window(), () -> waiting);
		WorkingCalendar later = WorkingCalendar.published()
			.withYear(new CalendarYear(2027, Set.of(LocalDate.of(2027, 1, 1)), Set.of(), Map.of(),
					new CalendarSource(2027, "通知(测试数据)", null, null, null)));
		World world = new World();
		CaseRules rules = new CaseRules(world.rules.catalogue(), later, 30, 60);
		AtomicReference<WorkingCalendar> inForce = new AtomicReference<>(WorkingCalendar.published());
		Job job = Recount.job(CaseTable.RECOUNT, store, WorkingCalendar.following(inForce::get),
				(one, call) -> one.noticeCame(call, rules));
		Round round = Round.of(world.system(CaseTable.RECOUNT), new Failures(null, Clock.systemUTC()));

		job.work().run(round);
		assertThat(dueOn(waiting)).isEqualTo("2027-01-13");
		inForce.set(later);
		job.work().run(round);
		job.work().run(round);

		assertThat(dueOn(waiting)).isEqualTo("2027-01-14");
		Case counted = store.get(waiting.id(), SystemScope.named("test"));
		assertThat(counted.revision()).as("counted once").isEqualTo(waiting.revision() + 1);
		assertThat(store.page(SystemScope.named("test"), Recount.come(later), PageRequest.first(10)).items()).isEmpty();
		database.getCollection("cases").deleteOne(Filters.eq("_id", waiting.id()));
	}

	@Test
	void aRecountThatIsKilledIsFinishedByTheNextRun() {
		World december = new World().on("2026-12-30");
		List<String> ids = List.of("killed-1", "killed-2", "killed-3");
		for (String id : ids) {
			Case one = december.grantedOnPromise(id, World.HOTEL);
			store.create(december.window(), () -> one);
		}
		CaseRules rules = new CaseRules(december.rules.catalogue(), LaterNotice.calendar(), 30, 60);
		Round round = Round.of(december.system(CaseTable.RECOUNT), new Failures(null, Clock.systemUTC()));
		Job dying = Recount.job(CaseTable.RECOUNT, store, rules.calendar(), (one, call) -> {
			if (one.id().equals("killed-2")) {
				throw new OutOfMemoryError("killed");
			}
			one.noticeCame(call, rules);
		});

		assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> dying.work().run(round));
		assertThat(ids).extracting(CaseListsIT::mark).containsExactly(null, "2027|killed-2", "2027|killed-3");
		Recount.job(CaseTable.RECOUNT, store, rules.calendar(), (one, call) -> one.noticeCame(call, rules))
			.work()
			.run(round);

		assertThat(ids).extracting(CaseListsIT::mark).containsOnlyNulls();
		database.getCollection("cases").deleteMany(Filters.in("_id", ids));
	}

	@Test
	void whatWasStoredBeforeThereWereMarksIsMarked() {
		World december = new World().on("2026-12-30");
		Case waiting = december.grantedOnPromise("unmarked", World.HOTEL);
		Case done = december.grantedOnPromise("delivered", World.HOTEL);
		done.deliver(december.window(), december.rules);
		for (Case one : List.of(waiting, done)) {
			store.create(december.window(), () -> one);
			database.getCollection("cases").updateOne(Filters.eq("_id", one.id()), Updates.unset(Recount.FIELD));
		}

		MarkWaiting marks = new MarkWaiting(database, "cases", "clocks", "dueOn", CaseTable.TABLE);
		while (!marks.step()) {
			assertThat(marks.version()).isNotBlank();
		}

		assertThat(mark("unmarked")).isEqualTo("2027|unmarked");
		assertThat(mark("delivered")).isNull();
		database.getCollection("cases").deleteMany(Filters.in("_id", "unmarked", "delivered"));
	}

	private static String mark(String id) {
		return database.getCollection("cases").find(Filters.eq("_id", id)).first().getString(Recount.FIELD);
	}

	private static LocalDate dueOn(Case one) {
		return store.get(one.id(), SystemScope.named("test")).dueOn();
	}

	@Test
	void instancesNeverGiveTheSameNumberAndPassTenThousandADay() {
		ItemCode code = new World().item(World.HYGIENE).itemCode();
		LocalDate day = LocalDate.of(2026, 3, 2);
		CaseNumbers one = CaseNumbers.by(stores.serials("serials", 7));
		CaseNumbers other = CaseNumbers.by(stores.serials("serials", 5000));
		Set<String> given = new HashSet<>();
		for (int i = 0; i < 6000; i++) {
			assertThat(given.add(other.next(code, day))).isTrue();
			if (i % 10 == 0) {
				assertThat(given.add(one.next(code, day))).isTrue();
			}
		}
		assertThat(given).anySatisfy((number) -> assertThat(number).hasSize(44))
			.anySatisfy((number) -> assertThat(number).hasSize(43).startsWith(code.value() + "20260302"));
		assertThat(one.next(code, day.plusDays(1))).endsWith("202603030001");
	}

	private static Scope of(String grant) {
		return Scope.of(Actor.person(grant, null, List.of(Grant.parse(grant)).toArray(Grant[]::new)));
	}

}
