package cn.yingshang.credit.repair.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.yingshang.kernel.organ.Departments;
import cn.yingshang.platform.migration.Migration;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import org.bson.Document;

/**
 * Records and applications that lay with the keeper lie with the organ that determined
 * the record: who determines, repairs (D-15). One pass along the ids of the applications.
 */
final class PlaceAtOrgan implements Migration {

	private static final int PART = 500;

	private static final String DEPARTMENT = "department";

	private final MongoCollection<Document> records;

	private final MongoCollection<Document> repairs;

	private final Departments departments;

	private String after = "";

	PlaceAtOrgan(MongoDatabase database, Departments departments) {
		this.records = database.getCollection("records");
		this.repairs = database.getCollection("repairs");
		this.departments = departments;
	}

	@Override
	public String version() {
		return "2026-11-24 records and repairs lie with their organ";
	}

	@Override
	public boolean step() {
		this.departments.all()
			.forEach((organ) -> this.records.updateMany(
					Filters.and(Filters.eq("organ", organ.code()), Filters.ne(DEPARTMENT, organ.code())),
					Updates.set(DEPARTMENT, organ.code())));
		List<Document> part = this.repairs.find(Filters.gt("_id", this.after))
			.projection(new Document("recordId", 1))
			.sort(new Document("_id", 1))
			.limit(PART)
			.into(new ArrayList<>());
		if (!part.isEmpty()) {
			place(part);
			this.after = part.get(part.size() - 1).getString("_id");
		}
		return part.size() < PART;
	}

	private void place(List<Document> part) {
		Map<String, String> organs = new HashMap<>();
		this.records.find(Filters.in("_id", part.stream().map((repair) -> repair.getString("recordId")).toList()))
			.projection(new Document("organ", 1))
			.forEach((found) -> organs.put(found.getString("_id"), found.getString("organ")));
		List<UpdateOneModel<Document>> moves = part.stream()
			.filter((repair) -> organs.containsKey(repair.getString("recordId")))
			.map((repair) -> new UpdateOneModel<Document>(Filters.eq("_id", repair.getString("_id")),
					Updates.set(DEPARTMENT, organs.get(repair.getString("recordId")))))
			.toList();
		if (!moves.isEmpty()) {
			this.repairs.bulkWrite(moves);
		}
	}

}
