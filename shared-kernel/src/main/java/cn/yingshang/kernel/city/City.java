package cn.yingshang.kernel.city;

import java.nio.file.Path;
import java.util.Map;

import cn.yingshang.kernel.organ.Departments;
import cn.yingshang.kernel.place.Regions;
import cn.yingshang.kernel.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A city as its data set says at one moment. Immutable.
 *
 * @param hash SHA-256 over the folder's files, so that two services can tell whether they
 * read the same
 * @param calendar the working days, from {@code calendars/*.json}
 * @param regions from {@code regions.json}
 * @param departments from {@code departments.json}
 */
public record City(String hash, WorkingCalendar calendar, Regions regions, Departments departments) {

	/**
	 * The city that is shipped, Dalian.
	 * @return the data set inside the jar
	 */
	public static City shipped() {
		return read(null);
	}

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
		byte[] regions = files.file(CityFolder.REGIONS);
		byte[] departments = files.file(CityFolder.DEPARTMENTS);
		return new City(files.hash(), calendar,
				(regions != null) ? Regions.read(files.name(CityFolder.REGIONS), regions) : Regions.dalian(),
				(departments != null) ? Departments.read(files.name(CityFolder.DEPARTMENTS), departments)
						: Departments.dalian());
	}

}
