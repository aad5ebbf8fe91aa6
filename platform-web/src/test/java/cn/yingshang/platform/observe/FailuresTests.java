package cn.yingshang.platform.observe;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

class FailuresTests {

	private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

	private final AtomicReference<Instant> now = new AtomicReference<>(START);

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final Failures failures = new Failures(this.meters, new Clock() {
		@Override
		public Instant instant() {
			return FailuresTests.this.now.get();
		}

		@Override
		public ZoneOffset getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}
	});

	@Test
	void keepsAnItemUntilItSucceeds() {
		this.failures.record("job", "ending", "r1", new IllegalStateException("张三 said so"));
		this.failures.record("job", "ending", "r1", new IllegalStateException("again"));
		this.failures.record("job", "ending", "r2", new IllegalArgumentException("x"));
		assertThat(this.failures.all()).extracting(Failing::item).containsExactly("r2", "r1");
		assertThat(this.failures.all().get(1).times()).isEqualTo(2);
		assertThat(this.failures.all().get(1).reason()).startsWith("IllegalStateException at FailuresTests.java:")
			.doesNotContain("张三");
		assertThat(this.meters.get("yingshang.job.failed")
			.tag("kind", "ending")
			.tag("cause", "IllegalStateException")
			.counter()
			.count()).isEqualTo(2);
		this.failures.mended("job", "ending", "r1");
		assertThat(this.failures.all()).extracting(Failing::item).containsExactly("r2");
	}

	@Test
	void isPatientForTwiceAsLongEachTime() {
		assertThat(this.failures.waits("outbox", "cases", "c")).isFalse();
		for (int seconds : new int[] { 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300 }) {
			this.failures.record("outbox", "cases", "c", new IllegalStateException());
			this.now.set(this.now.get().plusSeconds(seconds).minusMillis(1));
			assertThat(this.failures.waits("outbox", "cases", "c")).isTrue();
			this.now.set(this.now.get().plusMillis(1));
			assertThat(this.failures.waits("outbox", "cases", "c")).isFalse();
		}
	}

	@Test
	void keepsTheLastOfAFloodOnly() {
		IntStream.range(0, Failures.KEPT + 7)
			.forEach((i) -> this.failures.record("job", "flood", "i" + i, new IllegalStateException()));
		assertThat(this.failures.all()).hasSize(Failures.KEPT)
			.first()
			.extracting(Failing::item)
			.isEqualTo("i" + (Failures.KEPT + 6));
	}

	@Test
	void showsInHealthWhatFailsAndNamesItNeitherUpNorDown() {
		FailuresHealth health = new FailuresHealth(this.failures);
		assertThat(health.health().getStatus()).isEqualTo(Status.UP);
		this.failures.record("job", "ending", "r1", new IllegalStateException());
		assertThat(health.health().getStatus().getCode()).isEqualTo("FAILING");
		assertThat(health.health().getDetails()).containsEntry("failing", 1).containsKey("last");
	}

}
