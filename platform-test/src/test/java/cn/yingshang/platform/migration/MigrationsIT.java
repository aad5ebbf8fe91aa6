package cn.yingshang.platform.migration;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import cn.yingshang.platform.event.Outbox;
import cn.yingshang.platform.job.Claims;
import cn.yingshang.platform.store.StoreSlice;
import cn.yingshang.platform.test.infrastructure.Infrastructure;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** A migration is made once, however its makers die and however many they are. */
class MigrationsIT {

	private static final int DOCUMENTS = 40;

	private StoreSlice slice;

	private MongoCollection<Document> things;

	@BeforeEach
	void open() {
		this.slice = new StoreSlice(Infrastructure.shared(), Outbox.NONE);
		this.things = this.slice.database.getCollection("things");
		for (int i = 0; i < DOCUMENTS; i++) {
			this.things.insertOne(new Document("_id", "t" + i).append("old", i));
		}
	}

	@AfterEach
	void close() {
		this.slice.close();
	}

	@Test
	void goesOnWhereItsMakerWasKilled() {
		Renaming killed = new Renaming(10);
		assertThatExceptionOfType(Killed.class).isThrownBy(() -> instance("one", killed).start());
		assertThat(this.things.countDocuments(Filters.exists("new"))).isEqualTo(10);
		Renaming next = new Renaming(Integer.MAX_VALUE);
		instance("two", next).start();
		assertThat(this.things.countDocuments(Filters.exists("new"))).isEqualTo(DOCUMENTS);
		assertThat(next.renamed.get()).isEqualTo(DOCUMENTS - 10);
		Renaming again = new Renaming(0);
		instance("three", again).start();
		assertThat(again.steps.get()).isZero();
	}

	@Test
	void isMadeByOneOfTwoWhileTheOtherWaits() throws Exception {
		ExecutorService both = Executors.newFixedThreadPool(2);
		Renaming first = new Renaming(Integer.MAX_VALUE);
		Renaming second = new Renaming(Integer.MAX_VALUE);
		Future<?> one = both.submit(() -> instance("one", first).start());
		Future<?> two = both.submit(() -> instance("two", second).start());
		one.get();
		two.get();
		both.shutdown();
		assertThat(this.things.countDocuments(Filters.exists("new"))).isEqualTo(DOCUMENTS);
		assertThat(first.renamed.get() + second.renamed.get()).isEqualTo(DOCUMENTS);
		assertThat(List.of(first.renamed.get(), second.renamed.get())).contains(0);
	}

	@Test
	void startsNoServiceWhoseDataCannotBeMigrated() {
		Migration broken = new Migration() {
			@Override
			public String version() {
				return "2026-01-01-broken";
			}

			@Override
			public boolean step() {
				throw new UnsupportedOperationException("x");
			}
		};
		Renaming later = new Renaming(Integer.MAX_VALUE);
		Migrations migrations = new Migrations(List.of(later, broken), this.slice.database, claims("one"),
				Clock.systemUTC(), Duration.ofSeconds(1), Duration.ZERO);
		assertThatIllegalStateException().isThrownBy(migrations::start).withMessageContaining("2026-01-01-broken");
		assertThat(later.steps.get()).isZero();
	}

	@Test
	void marksOnlyWhatIsMeantAndBearsNoMark() {
		this.things.updateOne(Filters.eq("_id", "t7"), Updates.set("look", "2026-03-09|t7"));
		instance("one",
				new Marking(this.things, "2026-11-24-look", Filters.in("_id", "t1", "t3", "t7"), "look", "2000-01-01"))
			.start();
		assertThat(this.things.find(Filters.exists("look")).map((one) -> one.getString("look")))
			.containsExactlyInAnyOrder("2000-01-01|t1", "2000-01-01|t3", "2026-03-09|t7");
	}

	private Migrations instance(String owner, Migration migration) {
		return new Migrations(List.of(migration), this.slice.database, claims(owner), Clock.systemUTC(),
				Duration.ofSeconds(1), Duration.ofMillis(20));
	}

	private Claims claims(String owner) {
		return new Claims(this.slice.database, owner, Clock.systemUTC());
	}

	/** Renames a field, one document a part. */
	private final class Renaming implements Migration {

		private final int dieAfter;

		private final AtomicInteger renamed = new AtomicInteger();

		private final AtomicInteger steps = new AtomicInteger();

		private Renaming(int dieAfter) {
			this.dieAfter = dieAfter;
		}

		@Override
		public String version() {
			return "2026-11-24-rename";
		}

		@Override
		public boolean step() {
			if (this.steps.getAndIncrement() == this.dieAfter) {
				throw new Killed();
			}
			Document next = MigrationsIT.this.things.find(Filters.exists("old")).first();
			if (next == null) {
				return true;
			}
			this.renamed
				.addAndGet((int) MigrationsIT.this.things
					.updateOne(Filters.and(Filters.eq("_id", next.get("_id")), Filters.exists("old")),
							Updates.combine(Updates.set("new", next.get("old")), Updates.unset("old")))
					.getModifiedCount());
			return false;
		}

	}

	/** What a process does not survive. */
	private static final class Killed extends Error {

		private static final long serialVersionUID = 1L;

	}

}
