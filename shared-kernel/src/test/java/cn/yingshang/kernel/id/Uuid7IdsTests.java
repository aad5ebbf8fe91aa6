package cn.yingshang.kernel.id;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** RFC 9562: version, variant, time, order within a process. */
class Uuid7IdsTests {

	private final AtomicLong now = new AtomicLong(Instant.parse("2026-09-01T01:00:00Z").toEpochMilli());

	private final Ids ids = new Uuid7Ids(new SteppedClock(this.now), new Random(1));

	@Test
	void carriesVersionVariantAndMillisecond() {
		UUID id = UUID.fromString(this.ids.next());

		assertThat(id.version()).isEqualTo(7);
		assertThat(id.variant()).isEqualTo(2);
		assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(this.now.get());
		assertThat(this.ids.next()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
	}

	@Test
	void growsWhileTheClockStandsStillOrGoesBack() {
		String previous = this.ids.next();
		for (int i = 0; i < 20_000; i++) {
			if (i % 5_000 == 0) {
				this.now.addAndGet(-60_000);
			}
			String next = this.ids.next();
			assertThat(next).isGreaterThan(previous);
			previous = next;
		}
	}

	@Test
	void isTheSameForTheSameSeedAndClock() {
		Ids again = new Uuid7Ids(new SteppedClock(this.now), new Random(1));

		assertThat(again.next()).isEqualTo(this.ids.next());
	}

	@Test
	void neverRepeatsAcrossThreads() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Callable<List<String>>> tasks = new ArrayList<>();
			for (int task = 0; task < 8; task++) {
				tasks.add(() -> {
					List<String> mine = new ArrayList<>();
					for (int i = 0; i < 5_000; i++) {
						mine.add(this.ids.next());
					}
					return mine;
				});
			}
			Set<String> all = new HashSet<>();
			for (Future<List<String>> future : threads.invokeAll(tasks)) {
				List<String> mine = future.get();
				assertThat(mine).isSorted();
				all.addAll(mine);
			}
			assertThat(all).hasSize(40_000);
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static final class SteppedClock extends Clock {

		private final AtomicLong now;

		SteppedClock(AtomicLong now) {
			this.now = now;
		}

		@Override
		public ZoneOffset getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return Instant.ofEpochMilli(this.now.get());
		}

	}

}
