package cn.yingshang.approval.promise.store;

import java.util.List;

import cn.yingshang.approval.promise.Ground;
import cn.yingshang.approval.promise.StandingHint;
import cn.yingshang.approval.promise.StandingHints;
import cn.yingshang.platform.store.AggregateStores;
import cn.yingshang.platform.store.Projection;
import com.mongodb.client.model.Filters;

/** Standing by credit code and records by id. */
final class StoredHints implements StandingHints {

	private static final int SHOWN = 20;

	private final Projection<StandingRow> standings;

	private final Projection<RecordRow> records;

	StoredHints(AggregateStores stores) {
		this.standings = stores.projection("standings", StandingRow.class).id("creditCode").open();
		this.records = stores.projection("creditRecords", RecordRow.class)
			.id("id")
			.index("open", "creditCode", "open")
			.open();
	}

	@Override
	public StandingHint of(String creditCode) {
		StandingRow row = this.standings.find(creditCode).orElse(new StandingRow(creditCode, true, List.of()));
		List<String> open = this.records
			.list(Filters.and(Filters.eq("creditCode", creditCode), Filters.eq("open", true)), SHOWN)
			.stream()
			.map(RecordRow::id)
			.toList();
		return new StandingHint(creditCode, row.eligible(), row.grounds(), open);
	}

	@Override
	public void keep(String creditCode, boolean eligible, List<Ground> grounds, long sequence) {
		this.standings.keep(creditCode, sequence, new StandingRow(creditCode, eligible, grounds));
	}

	@Override
	public void keepRecord(String recordId, String creditCode, boolean open, long sequence) {
		this.records.keep(recordId, sequence, new RecordRow(recordId, creditCode, open));
	}

	private record StandingRow(String creditCode, boolean eligible, List<Ground> grounds) {
	}

	private record RecordRow(String id, String creditCode, boolean open) {
	}

}
