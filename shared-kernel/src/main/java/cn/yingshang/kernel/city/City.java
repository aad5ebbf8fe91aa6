package cn.yingshang.kernel.city;

import java.nio.file.Path;
import java.util.Map;

import cn.yingshang.kernel.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A city as its data set says at one moment. Immutable.
 *
 * @param hash SHA-256 over the folder's files, so that two services can tell whether they
 * read the same
 * @param calendar the working days, from {@code calendars/*.json}
 */
public record City(String hash, WorkingCalendar calendar) {

	/**
	 * A city as a folder says: its notices are added to the shipped ones year by year,
	 * any other file takes the place of the shipped one.
	 * @param folder the folder, {@code null} for the shipped data set alone
	 * @return the city
	 * @throws IllegalArgumentException naming file, year and date of what is wrong
	 */
	public static City read(@Nullable Path folder) {
		return of(CityFolder.read(folder));
	}

	static City of(CityFolder files) {
		WorkingCalendar calendar = WorkingCalendar.published();
		for (Map.Entry<String, byte[]> notice : files.notices().entrySet()) {
			calendar = calendar.withNotices(notice.getKey(), notice.getValue());
		}
		return new City(files.hash(), calendar);
	}

}
