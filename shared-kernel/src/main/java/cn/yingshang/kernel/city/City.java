package cn.yingshang.kernel.city;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.organ.Department;
import cn.yingshang.kernel.organ.Departments;
import cn.yingshang.kernel.place.Region;
import cn.yingshang.kernel.place.RegionKind;
import cn.yingshang.kernel.place.Regions;
import cn.yingshang.kernel.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A city as its data set says at one moment. Immutable.
 *
 * @param hash SHA-256 over the files in force, so that two services can tell whether they
 * work for the same city
 * @param facts what is one of a kind, from {@code city.json}
 * @param calendar the working days, from {@code calendars/*.json}
 * @param regions its regions, from {@code regions.json}
 * @param departments its departments, from {@code departments.json}
 * @param lists what single services read of it, by path
 */
public record City(String hash, CityFacts facts, WorkingCalendar calendar, Regions regions, Departments departments,
		SortedMap<String, CityList> lists) {

	/**
	 * A city as a folder says: its notices are added to the shipped ones year by year,
	 * any other file takes the place of the shipped one.
	 * @param folder the folder, {@code null} for the shipped data set alone
	 * @return the city
	 * @throws IllegalArgumentException naming file, entry, field and rule of what is
	 * wrong
	 */
	public static City read(@Nullable Path folder) {
		return of(CityFolder.read(folder));
	}

	static City of(CityFolder files) {
		WorkingCalendar calendar = WorkingCalendar.published();
		for (Map.Entry<String, byte[]> notice : files.notices().entrySet()) {
			calendar = calendar.withNotices(notice.getKey(), notice.getValue());
		}
		Regions regions = Regions.read(files.name(CityFolder.REGIONS), files.bytes(CityFolder.REGIONS));
		Departments departments = Departments.read(files.name(CityFolder.DEPARTMENTS),
				files.bytes(CityFolder.DEPARTMENTS));
		String where = files.name(CityFolder.FACTS);
		CityFacts facts = CityFacts.read(where, files.bytes(CityFolder.FACTS), departments);
		if (!facts.code().equals(regions.city().code())) {
			throw new IllegalArgumentException(where + ": field code is " + facts.code() + ", but the city of "
					+ files.name(CityFolder.REGIONS) + " is " + regions.city().code());
		}
		return new City(files.hash(), facts, calendar, regions, departments, files.lists());
	}

	/** What one service reads of the city, empty where the shipped one serves. */
	public Optional<CityList> list(String path) {
		return Optional.ofNullable(this.lists.get(path));
	}

	/** The name of a department's seal. */
	public String seal(String kind, String department) {
		return this.departments.get(department).name() + this.facts.seal(kind);
	}

	/**
	 * A grant as the city understands it: its own code means all regions, and a region is
	 * called by its one code. A code it does not know covers nothing.
	 */
	public Grant placed(Grant grant) {
		return this.regions.find(grant.region())
			.map((region) -> grant.in((region.kind() == RegionKind.CITY) ? Grant.ANY : region.code()))
			.orElse(grant);
	}

	/**
	 * Whether another data set may take this one's place while programs run: what stored
	 * data name must stay.
	 * @throws IllegalArgumentException naming file, field and rule
	 */
	void requireContinued(City next) {
		if (!this.facts.sameBut(next.facts)) {
			throw new IllegalArgumentException(
					"city.json: code, zone, offices, numbers and seals change with a restart only");
		}
		requireKept("regions.json", codes(this.regions), codes(next.regions));
		requireKept("departments.json", this.departments.all().stream().map(Department::code).toList(),
				next.departments.all().stream().map(Department::code).toList());
	}

	private static List<String> codes(Regions regions) {
		return regions.all().stream().map(Region::code).toList();
	}

	private static void requireKept(String file, Collection<String> before, Collection<String> after) {
		for (String code : before) {
			if (!after.contains(code)) {
				throw new IllegalArgumentException(
						file + ": field code: " + code + " is gone; give it a validTo, for stored data name it");
			}
		}
	}

}
