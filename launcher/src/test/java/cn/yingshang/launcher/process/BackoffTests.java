package cn.yingshang.launcher.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTests {

	private final Backoff backoff = new Backoff();

	@Test
	void doublesUpToThirtySeconds() {
		List<Long> waits = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			waits.add(this.backoff.after(Duration.ofSeconds(2)).toSeconds());
		}
		assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
	}

	@Test
	void beginsAnewAfterASteadyMinute() {
		this.backoff.after(Duration.ofSeconds(2));
		this.backoff.after(Duration.ofSeconds(2));
		assertThat(this.backoff.after(Duration.ofMinutes(1))).isEqualTo(Duration.ofSeconds(1));
		assertThat(this.backoff.after(Duration.ofSeconds(59))).isEqualTo(Duration.ofSeconds(2));
	}

}
