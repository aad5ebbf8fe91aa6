package cn.yingshang.approval.promise.store;

import java.util.ArrayList;
import java.util.List;

import cn.yingshang.approval.promise.Ground;
import cn.yingshang.approval.promise.StandingHint;
import cn.yingshang.approval.promise.StandingHints;
import cn.yingshang.platform.store.AggregateStores;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;

/** Standing by credit code and records by id; older events never overwrite newer ones. */
final class StoredHints implements StandingHints {

	private static final int SHOWN = 20;

	private final MongoCollection<Row> standings;

	private final MongoCollection<RecordRow> records;

	StoredHints(AggregateStores stores) {
		this.standings = stores.records("standings", Row.class);
		this.records = stores.records("creditRecords", RecordRow.class);
		this.records.createIndex(Indexes.ascending("creditCode", "open"), new IndexOptions().name("open"));
	}

	@Override
	public StandingHint of(String creditCode) {
		Row row = this.standings.find(Filters.eq("_id", creditCode)).first();
		List<String> open = this.records
			.find(Filters.and(Filters.eq("creditCode", creditCode), Filters.eq("open", true)))
			.limit(SHOWN)
			.map(RecordRow::id)
			.into(new ArrayList<>());
		return (row != null) ? new StandingHint(creditCode, row.eligible(), row.grounds(), open)
				: new StandingHint(creditCode, true, List.of(), open);
	}

	@Override
	public void keep(String creditCode, boolean eligible, List<Ground> grounds, long sequence) {
		newer(this.standings, creditCode, sequence, new Row(creditCode, eligible, grounds, sequence));
	}

	@Override
	public void keepRecord(String recordId, String creditCode, boolean open, long sequence) {
		newer(this.records, recordId, sequence, new RecordRow(recordId, creditCode, open, sequence));
	}

	private static <T> void newer(MongoCollection<T> rows, String id, long sequence, T row) {
		try {
			rows.replaceOne(Filters.and(Filters.eq("_id", id), Filters.lt("sequence", sequence)), row,
					new ReplaceOptions().upsert(true));
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw ex;
			}
			// a later event was kept before
		}
	}

	private record Row(@JsonProperty("_id") String creditCode, boolean eligible, List<Ground> grounds, long sequence) {
	}

	private record RecordRow(@JsonProperty("_id") String id, String creditCode, boolean open, long sequence) {
	}

}
