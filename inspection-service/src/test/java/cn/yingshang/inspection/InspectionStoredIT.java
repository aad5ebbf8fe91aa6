package cn.yingshang.inspection;

import java.util.Set;

import cn.yingshang.platform.store.StoredContract;

/** What earlier releases stored is still read. */
class InspectionStoredIT extends StoredContract {

	/** The code is the enterprise's and changes; that of one visit opens nothing. */
	@Override
	protected Set<String> dropped() {
		return Set.of("visits.entryCode");
	}

}
