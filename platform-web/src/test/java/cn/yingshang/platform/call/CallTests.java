package cn.yingshang.platform.call;

import java.time.Instant;

import cn.yingshang.kernel.access.Actor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CallTests {

	private static final Cause CAUSE = new Cause("e-1", "cn.yingshang.x.happened.v1", "x-1", 3L);

	private final Call asked = new Call(Actor.person("p", null), Instant.parse("2026-03-02T01:02:03Z"), CAUSE,
			new RequestKey("cli|p", "key-1", "hash"), "corr", "00-trace", 7L);

	@Test
	void isCarriedOnByAPartOfTheSystemWithItsCauseAndTraceButNotItsKey() {
		assertThat(this.asked.as("order-parts"))
			.isEqualTo(new Call(Actor.system("order-parts"), this.asked.at(), CAUSE, null, "corr", "00-trace", null));
	}

	@Test
	void losesOnlyWhatBelongsToTheRequestWithoutItsKey() {
		assertThat(this.asked.withoutKey())
			.isEqualTo(new Call(this.asked.actor(), this.asked.at(), CAUSE, null, "corr", "00-trace", null));
	}

}
