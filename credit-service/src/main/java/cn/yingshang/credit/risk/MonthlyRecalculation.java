package cn.yingshang.credit.risk;

import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;

/** Computes every risk class anew once a month (B-50); a missed run catches up. */
public final class MonthlyRecalculation {

	private static final Scope SCOPE = Scope.system(RiskProfile.MONTHLY);

	private static final int AT_ONCE = 100;

	private final AggregateStore<RiskProfile> profiles;

	private final RiskProfiles lists;

	private final RiskModel model;

	public MonthlyRecalculation(AggregateStore<RiskProfile> profiles, RiskProfiles lists, RiskModel model) {
		this.profiles = profiles;
		this.lists = lists;
		this.model = model;
	}

	/** Looks at all that are due. */
	public void run(Call call) {
		String after = null;
		do {
			Page<RiskProfile> due = this.lists.due(call.today(), new PageRequest(AT_ONCE, after));
			due.items().forEach((found) -> this.profiles.change(found.id(), SCOPE, call, (now) -> {
				if (!now.nextOn().isAfter(call.today())) {
					now.recalculate(call, this.model);
				}
			}));
			after = due.next();
		}
		while (after != null);
	}

}
