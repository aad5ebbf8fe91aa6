package cn.yingshang.inspection.visit.schedule;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import cn.yingshang.inspection.object.Entries;

/** How much of the yearly cap is used, told by whoever keeps visits and parts. */
public interface FrequencyUses extends Entries {

	/** What an enterprise has used of the cap in a year (B-24). */
	FrequencyUse of(String creditCode, Collection<String> departments, int year);

	/** The same for all enterprises of a region that have used any. */
	Map<String, FrequencyUse> inRegion(String region, Collection<String> departments, int year);

	@Override
	default int inYear(String creditCode, int year) {
		return of(creditCode, List.of(), year).entries();
	}

}
