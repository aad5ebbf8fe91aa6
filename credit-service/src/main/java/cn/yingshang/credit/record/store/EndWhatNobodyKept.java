package cn.yingshang.credit.record.store;

import cn.yingshang.platform.migration.Migration;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;

/**
 * Records that stayed published past their maximum though no organ had decided it (D-12)
 * are looked at again, and end.
 */
final class EndWhatNobodyKept implements Migration {

	private final MongoCollection<Document> records;

	EndWhatNobodyKept(MongoDatabase database) {
		this.records = database.getCollection("records");
	}

	@Override
	public String version() {
		return "2026-11-24 records kept by nobody's decision";
	}

	@Override
	public boolean step() {
		this.records
			.find(Filters.and(Filters.eq("active", true), Filters.eq("keptPublished", true),
					Filters.exists("retention", false)))
			.projection(new Document("publicUntil", 1))
			.forEach((kept) -> this.records.updateOne(
					Filters.and(Filters.eq("_id", kept.getString("_id")), Filters.exists("retention", false)),
					Updates.combine(Updates.set("endsOn", kept.getString("publicUntil")),
							Updates.set("keptPublished", false))));
		return true;
	}

}
