package cn.yingshang.kernel.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * The city's time zone: every date in the suite is a date in it, wherever the machine
 * stands. One for the whole program, set once where the city's data set is first read.
 */
public final class CityTime {

	private static volatile ZoneId zone = ZoneId.of("Asia/Shanghai");

	private CityTime() {
	}

	public static ZoneId zone() {
		return zone;
	}

	/** Makes another zone the city's, before anything was dated. */
	public static void set(ZoneId city) {
		zone = city;
	}

	/**
	 * Today's date in the city.
	 * @param clock the injected clock; its own zone is ignored
	 * @return the date in {@link #zone}
	 */
	public static LocalDate today(Clock clock) {
		return dateOf(clock.instant());
	}

	/**
	 * The city's date at an instant.
	 * @param instant any instant
	 * @return the date in {@link #zone}
	 */
	public static LocalDate dateOf(Instant instant) {
		return instant.atZone(zone).toLocalDate();
	}

	/**
	 * An instant as the city writes it.
	 * @param instant any instant
	 * @return the same instant with the city's offset
	 */
	public static OffsetDateTime at(Instant instant) {
		return instant.atZone(zone).toOffsetDateTime();
	}

}
