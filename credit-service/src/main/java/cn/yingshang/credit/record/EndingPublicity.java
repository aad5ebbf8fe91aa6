package cn.yingshang.credit.record;

import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;

/**
 * Ends the publicity of records whose maximum is over (D-12); a missed run catches up.
 */
public final class EndingPublicity {

	private static final Scope SCOPE = Scope.system(RecordTable.PUBLICITY_END);

	private static final int AT_ONCE = 100;

	private final AggregateStore<CreditRecord> records;

	private final RecordLists lists;

	public EndingPublicity(AggregateStore<CreditRecord> records, RecordLists lists) {
		this.records = records;
		this.lists = lists;
	}

	/** Looks at all that are due. */
	public void run(Call call) {
		String after = null;
		do {
			Page<CreditRecord> due = this.lists.ending(call.today(), new PageRequest(AT_ONCE, after));
			due.items().forEach((found) -> this.records.change(found.id(), SCOPE, call, (now) -> {
				if (now.maximumOver(call.today())) {
					now.reachMaximum(call);
				}
			}));
			after = due.next();
		}
		while (after != null);
	}

}
