package cn.yingshang.infrastructure.store;

import java.util.List;
import java.util.Objects;

import cn.yingshang.infrastructure.store.bson.Refusals;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Explains a find in MongoDB's shape: winningPlan with nested inputStage, IXSCAN or
 * COLLSCAN, the index's name, and what was examined.
 */
final class Explanation {

	private Explanation() {
	}

	static Document of(StoreDatabase database, Document query, boolean run) {
		String name = String.valueOf(query.get("find"));
		StoreCollection collection = database.collection(name);
		Document filter = FindCommand.document(query.get("filter"));
		Document sort = FindCommand.document(query.get("sort"));
		int skip = FindCommand.number(query, "skip", 0);
		int limit = Math.abs(FindCommand.number(query, "limit", 0));
		Document planner = new Document("namespace", database.getDatabaseName() + "." + name)
			.append("indexFilterSet", false)
			.append("parsedQuery", filter);
		Document answer = new Document("explainVersion", "1").append("queryPlanner", planner);
		if (collection == null) {
			planner.append("winningPlan", new Document("stage", "EOF"));
		}
		else {
			Plan plan = collection.reader().planner(filter, sort).plan(query.get("hint"));
			planner.append("winningPlan", stages(plan, filter, sort, skip, limit));
			if (run) {
				answer.append("executionStats", execution(collection, plan, filter, sort, skip, limit));
			}
		}
		planner.append("rejectedPlans", List.of());
		answer.append("command", query);
		answer.append("serverInfo", new Document("host", "localhost").append("version", StoreVersion.VERSION));
		Utils.markOkay(answer);
		return answer;
	}

	private static Document stages(Plan plan, Document filter, Document sort, int skip, int limit) {
		Document stage = access(plan, filter);
		if (!plan.ordered()) {
			stage = new Document("stage", "SORT").append("sortPattern", sort)
				.append("memLimit", 104857600)
				.append("type", "simple")
				.append("inputStage", stage);
		}
		if (skip > 0) {
			stage = new Document("stage", "SKIP").append("skipAmount", skip).append("inputStage", stage);
		}
		if (limit > 0) {
			stage = new Document("stage", "LIMIT").append("limitAmount", limit).append("inputStage", stage);
		}
		return stage;
	}

	private static Document access(Plan plan, Document filter) {
		StoreIndex index = plan.index();
		if (index == null) {
			Document scan = new Document("stage", "COLLSCAN");
			if (!filter.isEmpty()) {
				scan.append("filter", filter);
			}
			return scan.append("direction", plan.backwards() ? "backward" : "forward");
		}
		if (isById(index, filter)) {
			return new Document("stage", "IDHACK");
		}
		Document scan = new Document("stage", "IXSCAN").append("keyPattern", index.keyPattern())
			.append("indexName", index.getName())
			.append("isMultiKey", plan.multiKey())
			.append("isUnique", index.isUnique())
			.append("isSparse", index.sparse())
			.append("isPartial", false)
			.append("indexVersion", 2)
			.append("direction", plan.backwards() ? "backward" : "forward")
			.append("indexBounds", plan.bounds());
		Document fetch = new Document("stage", "FETCH");
		if (!filter.isEmpty()) {
			fetch.append("filter", filter);
		}
		return fetch.append("inputStage", scan);
	}

	private static boolean isById(StoreIndex index, Document filter) {
		@Nullable Object id = filter.get("_id");
		return index.getName().equals("_id_") && filter.size() == 1 && id != null
				&& !(id instanceof Document document && Refusals.isOperators(document));
	}

	private static Document execution(StoreCollection collection, Plan plan, Document filter, Document sort, int skip,
			int limit) {
		long returned = 0;
		long examined;
		try (Selection selection = collection.reader().open(plan, filter)) {
			if (plan.ordered()) {
				long most = (limit > 0) ? (long) skip + limit : Long.MAX_VALUE;
				while (returned < most && selection.next() != null) {
					returned++;
				}
				returned = Math.max(0, returned - skip);
			}
			else {
				returned = selection.sorted(Objects.requireNonNull(sort), skip, limit).size();
			}
			examined = selection.examined();
		}
		return new Document("executionSuccess", true).append("nReturned", Math.toIntExact(returned))
			.append("executionTimeMillis", 0)
			.append("totalKeysExamined", (plan.index() != null) ? Math.toIntExact(examined) : 0)
			.append("totalDocsExamined", Math.toIntExact(examined));
	}

}
