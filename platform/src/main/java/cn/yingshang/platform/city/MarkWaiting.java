package cn.yingshang.platform.city;

import java.util.ArrayList;
import java.util.List;

import cn.yingshang.platform.migration.Migration;
import cn.yingshang.platform.workflow.Workflow;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Gives dates that were stored before there were marks the mark of {@link Recount}: they
 * rest on 2027 at the earliest, for up to 2026 every notice was known. One pass along the
 * ids.
 */
public final class MarkWaiting implements Migration {

	private static final int PART = 500;

	private static final int FIRST_GUESSED = 2027;

	private final MongoCollection<Document> collection;

	private final String clock;

	private final String date;

	private final List<String> states;

	private String after = "";

	/**
	 * The marks of one collection.
	 * @param database of the service
	 * @param collection its name
	 * @param clock the field with the limit, without which there is nothing to count
	 * @param date the field with the stored date
	 * @param table whose rows of the verb {@code RECOUNT} tell the states
	 */
	public MarkWaiting(MongoDatabase database, String collection, String clock, String date, Workflow<?, ?> table) {
		this.collection = database.getCollection(collection);
		this.clock = clock;
		this.date = date;
		this.states = table.transitions()
			.stream()
			.filter((row) -> row.verb().name().equals("RECOUNT"))
			.map((row) -> String.valueOf(row.from()))
			.toList();
	}

	@Override
	public String version() {
		return "2026-11-24 " + this.collection.getNamespace().getCollectionName() + " wait for notices";
	}

	@Override
	public boolean step() {
		Bson unmarked = Filters.exists(Recount.FIELD, false);
		List<String> ids = this.collection
			.find(Filters.and(Filters.gt("_id", this.after), Filters.in("state", this.states),
					Filters.exists(this.clock), Filters.gte(this.date, Integer.toString(FIRST_GUESSED)), unmarked))
			.projection(new Document("_id", 1))
			.sort(new Document("_id", 1))
			.limit(PART)
			.map((found) -> found.getString("_id"))
			.into(new ArrayList<>());
		if (!ids.isEmpty()) {
			this.collection.bulkWrite(ids.stream()
				.map((id) -> new UpdateOneModel<Document>(Filters.and(Filters.eq("_id", id), unmarked),
						Updates.set(Recount.FIELD, FIRST_GUESSED + "|" + id)))
				.toList());
			this.after = ids.get(ids.size() - 1);
		}
		return ids.size() < PART;
	}

}
