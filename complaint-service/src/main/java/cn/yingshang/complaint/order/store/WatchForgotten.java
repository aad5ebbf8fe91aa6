package cn.yingshang.complaint.order.store;

import java.util.ArrayList;
import java.util.List;

import cn.yingshang.platform.migration.Migration;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Has the follow-up job look once at orders that lay at the hotline while nobody watched
 * that stage (C-34); it then says when to look again. One pass along the ids.
 */
final class WatchForgotten implements Migration {

	private static final int PART = 500;

	private static final List<String> STATES = List.of("RECEIVED", "COMPLETED", "REVIEWED", "CALLED_BACK");

	private static final String LONG_AGO = "2000-01-01|";

	private final MongoCollection<Document> orders;

	private String after = "";

	WatchForgotten(MongoDatabase database) {
		this.orders = database.getCollection("orders");
	}

	@Override
	public String version() {
		return "2026-11-25 orders are watched in every stage";
	}

	@Override
	public boolean step() {
		Bson unwatched = Filters.exists("followUp", false);
		List<String> ids = this.orders
			.find(Filters.and(Filters.gt("_id", this.after), Filters.in("state", STATES), unwatched))
			.projection(new Document("_id", 1))
			.sort(new Document("_id", 1))
			.limit(PART)
			.map((found) -> found.getString("_id"))
			.into(new ArrayList<>());
		if (!ids.isEmpty()) {
			this.orders.bulkWrite(ids.stream()
				.map((id) -> new UpdateOneModel<Document>(Filters.and(Filters.eq("_id", id), unwatched),
						Updates.set("followUp", LONG_AGO + id)))
				.toList());
			this.after = ids.get(ids.size() - 1);
		}
		return ids.size() < PART;
	}

}
