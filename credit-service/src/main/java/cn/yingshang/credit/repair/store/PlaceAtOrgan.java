package cn.yingshang.credit.repair.store;

import java.util.List;

import cn.yingshang.platform.migration.Migration;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/**
 * Records and applications that lay with the keeper lie with the organ that determined
 * the record: who determines, repairs (D-15).
 */
final class PlaceAtOrgan implements Migration {

	private final MongoDatabase database;

	PlaceAtOrgan(MongoDatabase database) {
		this.database = database;
	}

	@Override
	public String version() {
		return "2026-11-24 records and repairs lie with their organ";
	}

	@Override
	public boolean step() {
		this.database.getCollection("records")
			.updateMany(
					new Document("$expr",
							new Document("$ne", List.of("$department", "$organ"))),
					List.of(new Document("$set", new Document("department", "$organ"))));
		this.database.getCollection("repairs")
			.aggregate(List.of(
					new Document("$lookup",
							new Document("from", "records").append("localField", "recordId")
								.append("foreignField", "_id")
								.append("as", "its")),
					new Document("$match", new Document("its.organ", new Document("$exists", true))),
					new Document("$project", new Document("department", new Document("$first", "$its.organ"))),
					new Document("$merge",
							new Document("into", "repairs").append("on", "_id")
								.append("whenMatched", "merge")
								.append("whenNotMatched", "discard"))))
			.toCollection();
		return true;
	}

}
