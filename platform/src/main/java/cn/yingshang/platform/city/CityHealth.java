package cn.yingshang.platform.city;

import cn.yingshang.kernel.city.CityData;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Shows ops which data set is in force and what is wrong with the folder; takes no part
 * in any verdict, for the last good data serve everybody.
 */
final class CityHealth implements HealthIndicator {

	/** Unknown to the aggregate, so that it changes no status but its own. */
	private static final Status REFUSED = new Status("REFUSED");

	private final CityData data;

	CityHealth(CityData data) {
		this.data = data;
	}

	@Override
	public Health health() {
		CityData.Refused refused = this.data.refused();
		Health.Builder shown = (refused != null) ? Health.status(REFUSED).withDetail("refused", refused.reason())
				: Health.up();
		return shown.withDetail("hash", this.data.now().hash())
			.withDetail("lastPublishedYear", this.data.calendar().lastPublishedYear())
			.build();
	}

}
