package cn.yingshang.platform.city;

import cn.yingshang.kernel.city.CityData;
import cn.yingshang.kernel.place.Region;
import cn.yingshang.kernel.place.RegionKind;
import cn.yingshang.platform.rule.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The parameter {@code region} of a list: an alias becomes the one code, and the city as
 * a whole narrows nothing.
 *
 * @param code the region looked at, {@code null} for the whole city
 */
public record RegionFilter(@Nullable String code) {

	/** What a parameter narrows to; a missing one is the whole city. */
	public static @Nullable String code(@Nullable RegionFilter filter) {
		return (filter != null) ? filter.code : null;
	}

	/**
	 * Reads the parameter.
	 * @throws RuleViolation G-01 when it is no region or a street
	 */
	static RegionFilter of(CityData city, String text) {
		Region region = city.regions()
			.find(text)
			.filter((found) -> found.kind() != RegionKind.STREET)
			.orElseThrow(() -> new RuleViolation(District.RULE, "region", text, "没有这个区划"));
		return new RegionFilter((region.kind() == RegionKind.CITY) ? null : region.code());
	}

}
