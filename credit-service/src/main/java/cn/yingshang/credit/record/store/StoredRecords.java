package cn.yingshang.credit.record.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import cn.yingshang.credit.record.CreditRecord;
import cn.yingshang.credit.record.RecordLists;
import cn.yingshang.credit.record.RecordState;
import cn.yingshang.credit.record.finding.Source;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.ListQuery;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import com.mongodb.client.model.Filters;

/** Looks records up, each list along its own index. */
final class StoredRecords implements RecordLists {

	static final Scope SCOPE = SystemScope.named("record-lists");

	private final AggregateStore<CreditRecord> records;

	StoredRecords(AggregateStore<CreditRecord> records) {
		this.records = records;
	}

	@Override
	public Page<CreditRecord> queue(Scope scope, RecordState state, PageRequest request) {
		return this.records.page(scope, queueQuery(state), request);
	}

	@Override
	public List<CreditRecord> inForce(String creditCode) {
		return Page.all((request) -> this.records.page(SCOPE, inForceQuery(creditCode), request));
	}

	@Override
	public List<CreditRecord> unrepaired(String creditCode) {
		return Page.all((request) -> this.records.page(SCOPE, unrepairedQuery(creditCode), request));
	}

	@Override
	public Page<CreditRecord> ending(LocalDate today, PageRequest request) {
		return this.records.page(SCOPE, endingQuery(today), request);
	}

	@Override
	public Optional<CreditRecord> from(Source source) {
		return this.records.findOne(
				Filters.and(Filters.eq("sourceService", source.service()), Filters.eq("sourceId", source.id())), SCOPE);
	}

	static ListQuery queueQuery(RecordState state) {
		return ListQuery.ascending(Filters.eq("state", state.name()), "publicUntil");
	}

	static ListQuery inForceQuery(String creditCode) {
		return ListQuery.ascending(Filters.and(Filters.eq("party", creditCode), Filters.eq("active", true)),
				"publishedOn");
	}

	static ListQuery unrepairedQuery(String creditCode) {
		return ListQuery.ascending(
				Filters.and(Filters.eq("party", creditCode),
						Filters.or(Filters.eq("active", true), Filters.eq("state", RecordState.EXPIRED.name()))),
				"publishedOn");
	}

	static ListQuery endingQuery(LocalDate today) {
		return ListQuery.ascending(Filters.lt("endsOn", today.toString()), "endsOn");
	}

}
