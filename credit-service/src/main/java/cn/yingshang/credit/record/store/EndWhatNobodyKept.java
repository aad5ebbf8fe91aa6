package cn.yingshang.credit.record.store;

import java.util.List;

import cn.yingshang.platform.migration.Migration;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
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
		this.records.updateMany(
				Filters.and(Filters.eq("active", true), Filters.eq("keptPublished", true),
						Filters.exists("retention", false)),
				List.of(new Document("$set", new Document("endsOn", "$publicUntil").append("keptPublished", false))));
		return true;
	}

}
