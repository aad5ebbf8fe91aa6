package cn.yingshang.approval.permit.store;

import java.time.LocalDate;
import java.util.Optional;

import cn.yingshang.approval.permit.Case;
import cn.yingshang.approval.permit.CaseLists;
import cn.yingshang.approval.permit.CaseState;
import cn.yingshang.approval.permit.CaseTable;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.ListQuery;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The lists of cases with the queries that the plan tests look at. */
final class StoredCases implements CaseLists {

	private static final Scope WATCH = SystemScope.named(CaseTable.DUE_DATES);

	private final AggregateStore<Case> store;

	StoredCases(AggregateStore<Case> store) {
		this.store = store;
	}

	@Override
	public Page<Case> queue(Scope scope, CaseState state, PageRequest request) {
		return this.store.page(scope, queue(state), request);
	}

	@Override
	public Page<Case> mine(Scope scope, String creditCode, PageRequest request) {
		return this.store.page(scope, mine(creditCode), request);
	}

	@Override
	public Page<Case> granted(@Nullable String region, PageRequest request) {
		return this.store.page(PUBLIC, granted(region), request);
	}

	@Override
	public Optional<Case> byNumber(Scope scope, String caseNumber) {
		return this.store.findOne(Filters.eq("caseNumber", caseNumber), scope);
	}

	@Override
	public Page<Case> alarmed(LocalDate before, PageRequest request) {
		return this.store.page(WATCH, alarmed(before), request);
	}

	static ListQuery queue(CaseState state) {
		return ListQuery.ascending(Filters.eq("state", state.name()), "dueOn");
	}

	static ListQuery mine(String creditCode) {
		return ListQuery.descending(Filters.eq("party", creditCode), "submittedOn");
	}

	// Absent dates are no strings, so the range leaves out what is not granted.
	static ListQuery granted(@Nullable String region) {
		Bson granted = Filters.gt("grantedOn", "");
		return ListQuery.descending((region != null) ? Filters.and(Filters.eq("region", region), granted) : granted,
				"grantedOn");
	}

	static ListQuery alarmed(LocalDate before) {
		return ListQuery.ascending(Filters.lt("alarmOn", before.toString()), "alarmOn");
	}

}
