package cn.yingshang.credit.risk;

import java.time.LocalDate;

import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;

/** The list in which profiles are looked up. */
@FunctionalInterface
public interface RiskProfiles {

	/** Profiles due for recalculation on a day. */
	Page<RiskProfile> due(LocalDate today, PageRequest request);

}
