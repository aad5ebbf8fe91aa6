package cn.yingshang.credit.repair.store;

import java.util.Optional;

import cn.yingshang.credit.repair.Repair;
import cn.yingshang.credit.repair.RepairLists;
import cn.yingshang.credit.repair.RepairState;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.ListQuery;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import com.mongodb.client.model.Filters;

/** Looks applications up, each list along its own index. */
final class StoredRepairs implements RepairLists {

	private static final Scope SCOPE = SystemScope.named("repair-lists");

	private final AggregateStore<Repair> repairs;

	StoredRepairs(AggregateStore<Repair> repairs) {
		this.repairs = repairs;
	}

	@Override
	public Page<Repair> queue(Scope scope, RepairState state, PageRequest request) {
		return this.repairs.page(scope, queueQuery(state), request);
	}

	@Override
	public Page<Repair> own(Scope scope, String creditCode, PageRequest request) {
		return this.repairs.page(scope, ownQuery(creditCode), request);
	}

	@Override
	public Optional<Repair> waitingForSync(String recordId) {
		return this.repairs.findOne(
				Filters.and(Filters.eq("recordId", recordId), Filters.eq("state", RepairState.REPAIRED.name())), SCOPE);
	}

	static ListQuery queueQuery(RepairState state) {
		return ListQuery.ascending(Filters.eq("state", state.name()), "queueOn");
	}

	static ListQuery ownQuery(String creditCode) {
		return ListQuery.ascending(Filters.eq("party", creditCode), "appliedOn");
	}

}
