package cn.yingshang.platform.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.event.Outbox;
import cn.yingshang.platform.observe.Failing;
import cn.yingshang.platform.observe.Failures;
import cn.yingshang.platform.sample.Parcel;
import cn.yingshang.platform.store.ListQuery;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import cn.yingshang.platform.store.StoreSlice;
import cn.yingshang.platform.test.infrastructure.Infrastructure;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** What one bad item, or one bad job, does to the others: nothing. */
class JobsIT {

	private static final Scope SCOPE = SystemScope.named("t");

	private static final ListQuery UNWEIGHED = ListQuery.ascending(Filters.eq("weight", 0), "text");

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final MovedClock clock = new MovedClock();

	private final Failures failures = new Failures(this.meters, this.clock);

	private StoreSlice slice;

	@BeforeEach
	void open() {
		this.slice = new StoreSlice(Infrastructure.shared(), Outbox.NONE);
	}

	@AfterEach
	void close() {
		this.slice.close();
	}

	@Test
	void doesAllThatIsBehindAPoisonedItem() {
		Parcel poisoned = this.slice.pack("210202", "000");
		pack(120);
		assertThat(run(weighing((parcel, call) -> {
			if (parcel.id().equals(poisoned.id())) {
				throw new IllegalStateException("no such label");
			}
		}))).isTrue();
		assertThat(unweighed()).containsExactly("000");
		assertThat(this.failures.all()).extracting(Failing::part, Failing::kind, Failing::item)
			.containsExactly(tuple("job", "weigher", poisoned.id()));
		assertThat(this.meters.get("yingshang.job.failed").tag("kind", "weigher").counter().count()).isEqualTo(1);
	}

	@Test
	void doesAllThatIsBehindADocumentItCannotRead() {
		Parcel poisoned = this.slice.pack("210202", "000");
		pack(1);
		this.slice.spoil(poisoned.id());
		run(weighing((parcel, call) -> {
		}));
		assertThat(this.failures.all()).extracting(Failing::item).containsExactly(poisoned.id());
		assertThat(this.slice.database.getCollection("parcels").countDocuments(Filters.eq("weight", 7))).isEqualTo(1);
	}

	@Test
	void triesAFailedItemAgainWhenItsPatienceIsOverAndForgetsItsFailure() {
		pack(1);
		List<Instant> tries = new ArrayList<>();
		Job job = weighing((parcel, call) -> {
			tries.add(call.at());
			if (tries.size() == 1) {
				throw new IllegalStateException("not yet");
			}
		});
		run(job);
		run(job);
		assertThat(tries).hasSize(1);
		this.clock.now = this.clock.now.plusSeconds(2);
		run(job);
		assertThat(tries).hasSize(2);
		assertThat(this.failures.all()).isEmpty();
		assertThat(unweighed()).isEmpty();
	}

	@Test
	void showsNoMoreWhatSomebodyElseDidMeanwhile() {
		Parcel poisoned = this.slice.pack("210202", "000");
		run(weighing((parcel, call) -> {
			throw new IllegalStateException("never");
		}));
		assertThat(this.failures.all()).hasSize(1);
		Call call = this.slice.call("window.scjg.210202");
		this.slice.parcels.change(poisoned.id(), SCOPE, call, (it) -> it.weigh(call, 5));
		run(weighing((parcel, now) -> {
		}));
		assertThat(this.failures.all()).isEmpty();
	}

	@Test
	void holdsUpNoOtherJobWhenItIsStuck() throws Exception {
		CountDownLatch end = new CountDownLatch(1);
		CountDownLatch done = new CountDownLatch(1);
		JobRunner runner = runner(new Job("stuck", Duration.ofMinutes(1), (round) -> await(end)),
				new Job("other", Duration.ofMinutes(1), (round) -> done.countDown()));
		runner.start();
		try {
			assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
		}
		finally {
			end.countDown();
			runner.stop();
		}
	}

	@Test
	void runsAgainAfterAnyFailureAndShowsIt() throws Exception {
		CountDownLatch twice = new CountDownLatch(2);
		JobRunner runner = runner(new Job("broken", Duration.ofMillis(20), (round) -> {
			twice.countDown();
			throw new StackOverflowError();
		}));
		runner.start();
		try {
			assertThat(twice.await(20, TimeUnit.SECONDS)).isTrue();
		}
		finally {
			runner.stop();
		}
		assertThat(this.failures.all()).extracting(Failing::kind, Failing::item)
			.containsExactly(tuple("broken", "run"));
	}

	@Test
	void blamesNoItemForAStoreThatIsAway() {
		pack(2);
		Job job = weighing((parcel, call) -> {
			throw new MongoTimeoutException("no server");
		});
		assertThatExceptionOfType(MongoTimeoutException.class).isThrownBy(() -> run(job));
		assertThat(this.failures.all()).isEmpty();
	}

	@Test
	void leavesTheRestToWhoeverTookTheRunOver() {
		pack(150);
		weighing((parcel, call) -> {
		}).work().run(new Round(() -> Call.system("weigher", this.clock), () -> false, this.failures));
		assertThat(unweighed()).hasSize(50);
	}

	private void pack(int many) {
		for (int i = 1; i <= many; i++) {
			this.slice.pack("210202", "%03d".formatted(i));
		}
	}

	private Job weighing(BiConsumer<Parcel, Call> before) {
		return Job.each("weigher", Duration.ofMinutes(1),
				(today, request) -> this.slice.parcels.page(SCOPE, UNWEIGHED, request), (parcel, call) -> {
					before.accept(parcel, call);
					this.slice.parcels.change(parcel.id(), SCOPE, call, (it) -> it.weigh(call, 7));
				});
	}

	private List<String> unweighed() {
		return this.slice.parcels.page(SCOPE, UNWEIGHED, PageRequest.first(100)).map(Parcel::text).items();
	}

	private boolean run(Job job) {
		return runner(job).run(job);
	}

	private JobRunner runner(Job... jobs) {
		return new JobRunner(List.of(jobs), new Claims(this.slice.database, "me", this.clock), this.clock,
				this.failures);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** A clock the test moves. */
	private static final class MovedClock extends Clock {

		private volatile Instant now = StoreSlice.NOW;

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return this.now;
		}

	}

}
