package cn.yingshang.approval.revocation.store;

import cn.yingshang.approval.revocation.Revocation;
import cn.yingshang.approval.revocation.RevocationLists;
import cn.yingshang.approval.revocation.RevocationState;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.ListQuery;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import com.mongodb.client.model.Filters;

/** The lists of revocations with the queries that the plan tests look at. */
final class StoredRevocations implements RevocationLists {

	private static final String ORDER = "proposedOn";

	private final AggregateStore<Revocation> store;

	StoredRevocations(AggregateStore<Revocation> store) {
		this.store = store;
	}

	@Override
	public Page<Revocation> queue(Scope scope, RevocationState state, PageRequest request) {
		return this.store.page(scope, queue(state), request);
	}

	@Override
	public Page<Revocation> ofCase(Scope scope, String caseId, PageRequest request) {
		return this.store.page(scope, ofCase(caseId), request);
	}

	@Override
	public Page<Revocation> ofParty(Scope scope, String creditCode, PageRequest request) {
		return this.store.page(scope, ofParty(creditCode), request);
	}

	static ListQuery queue(RevocationState state) {
		return ListQuery.ascending(Filters.eq("state", state.name()), ORDER);
	}

	static ListQuery ofCase(String caseId) {
		return ListQuery.ascending(Filters.eq("caseId", caseId), ORDER);
	}

	static ListQuery ofParty(String creditCode) {
		return ListQuery.ascending(Filters.eq("party", creditCode), ORDER);
	}

}
