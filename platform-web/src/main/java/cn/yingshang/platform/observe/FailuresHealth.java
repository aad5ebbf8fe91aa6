package cn.yingshang.platform.observe;

import java.util.List;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Shows ops what fails, and takes no part in any verdict: a service with one bad item
 * serves everybody else.
 */
final class FailuresHealth implements HealthIndicator {

	/** Unknown to the aggregate, so that it changes no status but its own. */
	private static final Status FAILING = new Status("FAILING");

	private static final int SHOWN = 20;

	private final Failures failures;

	FailuresHealth(Failures failures) {
		this.failures = failures;
	}

	@Override
	public Health health() {
		List<Failing> all = this.failures.all();
		if (all.isEmpty()) {
			return Health.up().build();
		}
		return Health.status(FAILING)
			.withDetail("failing", all.size())
			.withDetail("last", all.stream().limit(SHOWN).toList())
			.build();
	}

}
