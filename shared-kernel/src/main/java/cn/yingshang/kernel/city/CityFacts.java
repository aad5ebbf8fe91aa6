package cn.yingshang.kernel.city;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;

import cn.yingshang.kernel.file.Entry;
import cn.yingshang.kernel.organ.Departments;

/**
 * What is one of a kind in a city ({@code city.json}); it stays as it is while a program
 * runs.
 *
 * @param version what the data set calls itself
 * @param code of the city, the region that covers all others
 * @param zone whose dates its dates are
 * @param offices codes of the departments that do what is one department's in a city
 * @param numbers what numbers begin with
 * @param seals what follows a department's name on a seal
 */
public record CityFacts(String version, String code, ZoneId zone, Map<String, String> offices,
		Map<String, String> numbers, Map<String, String> seals) {

	private static final Pattern NUMBER = Pattern.compile("\\d{1,8}");

	static CityFacts read(String where, byte[] json, Departments departments) {
		return Entry.of(where, json).whole((file) -> {
			file.optional("note");
			CityFacts facts = new CityFacts(file.text("version"), file.text("code"), zone(file), file.named("offices"),
					file.named("numbers"), file.named("seals"));
			facts.offices.forEach((office, department) -> {
				if (departments.find(department).isEmpty()) {
					throw file.refused("offices." + office, "names an unknown department " + department);
				}
			});
			facts.numbers.forEach((number, prefix) -> {
				if (!NUMBER.matcher(prefix).matches()) {
					throw file.refused("numbers." + number, "is not 1 to 8 digits: " + prefix);
				}
			});
			return facts;
		});
	}

	private static ZoneId zone(Entry file) {
		String zone = file.text("zone");
		try {
			return ZoneId.of(zone);
		}
		catch (DateTimeException ex) {
			throw file.refused("zone", "'" + zone + "' is no time zone such as Asia/Shanghai");
		}
	}

	/** The department that is this office of the city. */
	public String office(String name) {
		return of(this.offices, "offices", name);
	}

	/** What numbers of this kind begin with. */
	public String number(String name) {
		return of(this.numbers, "numbers", name);
	}

	/** How a seal of this kind goes on after the department's name. */
	public String seal(String name) {
		return of(this.seals, "seals", name);
	}

	/** Whether nothing differs but what the data set calls itself. */
	boolean sameBut(CityFacts other) {
		return new CityFacts(other.version, this.code, this.zone, this.offices, this.numbers, this.seals).equals(other);
	}

	private static String of(Map<String, String> facts, String field, String name) {
		String value = facts.get(name);
		if (value == null) {
			throw new IllegalArgumentException("city.json: field " + field + "." + name + " is missing");
		}
		return value;
	}

}
