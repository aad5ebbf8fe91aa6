package cn.yingshang.inspection.visit.schedule;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.yingshang.inspection.object.Entries;

/** How much of the yearly cap is used, told by whoever keeps visits and parts. */
public interface FrequencyUses extends Entries {

	/** What an enterprise has used of the cap in a year (B-24). */
	FrequencyUse of(String creditCode, Collection<String> departments, int year);

	/** The same for all enterprises of these regions that have used any. */
	Map<String, FrequencyUse> inRegions(Collection<String> regions, Collection<String> departments, int year);

	/** Enterprises of these regions that were drawn and are still to be visited. */
	Set<String> awaited(Collection<String> regions);

	/** What visits approved and not yet held will use of the cap. */
	FrequencyUse approved(String creditCode, Collection<String> departments);

	@Override
	default int inYear(String creditCode, int year) {
		return of(creditCode, List.of(), year).entries();
	}

}
