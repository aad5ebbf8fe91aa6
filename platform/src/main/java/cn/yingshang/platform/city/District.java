package cn.yingshang.platform.city;

import java.time.LocalDate;

import cn.yingshang.kernel.city.CityData;
import cn.yingshang.kernel.place.Region;
import cn.yingshang.platform.rule.Rule;
import cn.yingshang.platform.rule.RuleViolation;

/** Where something of the city lies (G-01), the same in every service. */
public final class District {

	/** What the rulebook of the services calls G-01; the platform stands below it. */
	static final Rule RULE = () -> "G-01";

	private District() {
	}

	/**
	 * The one code of the district, county or zone, or of the city as a whole.
	 * @param city the city's data set
	 * @param code as the caller wrote it in the field {@code region}, perhaps an alias
	 * @param day on which it lies there
	 * @throws RuleViolation G-01 when there is no such region on that day, or it is a
	 * street
	 */
	public static String of(CityData city, String code, LocalDate day) {
		return city.regions()
			.district(code, day)
			.map(Region::code)
			.orElseThrow(() -> new RuleViolation(RULE, "region", code, "没有这个区划"));
	}

}
