package cn.yingshang.kernel.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * The city's time zone: every date in the suite is a date in {@code Asia/Shanghai},
 * wherever the machine stands.
 */
public final class CityTime {

	/** Asia/Shanghai. */
	public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private CityTime() {
	}

	/**
	 * Today's date in the city.
	 * @param clock the injected clock; its own zone is ignored
	 * @return the date in {@link #ZONE}
	 */
	public static LocalDate today(Clock clock) {
		return dateOf(clock.instant());
	}

	/**
	 * The city's date at an instant.
	 * @param instant any instant
	 * @return the date in {@link #ZONE}
	 */
	public static LocalDate dateOf(Instant instant) {
		return instant.atZone(ZONE).toLocalDate();
	}

	/**
	 * An instant as the city writes it.
	 * @param instant any instant
	 * @return the same instant with the city's offset (+08:00)
	 */
	public static OffsetDateTime at(Instant instant) {
		return instant.atZone(ZONE).toOffsetDateTime();
	}

}
