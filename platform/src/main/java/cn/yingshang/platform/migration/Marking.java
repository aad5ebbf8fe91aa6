package cn.yingshang.platform.migration;

import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Marks stored documents for a job to look at: what bears no mark yet is given one that
 * the id makes unique. One pass along the ids.
 */
public final class Marking implements Migration {

	private static final int PART = 500;

	private final MongoCollection<Document> collection;

	private final String version;

	private final Bson which;

	private final String field;

	private final String mark;

	private String after = "";

	/**
	 * The marks of one collection.
	 * @param collection whose documents are marked
	 * @param version the migration's name for ever
	 * @param which of them are meant
	 * @param field bears the mark, by which the job's unique index finds it
	 * @param mark what stands before the id
	 */
	public Marking(MongoCollection<Document> collection, String version, Bson which, String field, String mark) {
		this.collection = collection;
		this.version = version;
		this.field = field;
		this.mark = mark;
		this.which = Filters.and(which, Filters.exists(field, false));
	}

	@Override
	public String version() {
		return this.version;
	}

	@Override
	public boolean step() {
		List<String> ids = this.collection.find(Filters.and(Filters.gt("_id", this.after), this.which))
			.projection(new Document("_id", 1))
			.sort(new Document("_id", 1))
			.limit(PART)
			.map((found) -> found.getString("_id"))
			.into(new ArrayList<>());
		if (!ids.isEmpty()) {
			this.collection.bulkWrite(ids.stream()
				.map((id) -> new UpdateOneModel<Document>(
						Filters.and(Filters.eq("_id", id), Filters.exists(this.field, false)),
						Updates.set(this.field, this.mark + "|" + id)))
				.toList());
			this.after = ids.get(ids.size() - 1);
		}
		return ids.size() < PART;
	}

}
