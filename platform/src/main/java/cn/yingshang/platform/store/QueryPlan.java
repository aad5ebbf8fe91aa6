package cn.yingshang.platform.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.bson.Document;

/** Reads the winning plan of an explained query. */
final class QueryPlan {

	static final String SCAN = "COLLSCAN";

	private QueryPlan() {
	}

	/** The index used, {@code _id_} for a look-up by id, or {@link #SCAN}. */
	static String index(Document explained) {
		Document planner = explained.get("queryPlanner", new Document());
		Deque<Document> stages = new ArrayDeque<>();
		stages.add(planner.get("winningPlan", new Document()));
		while (!stages.isEmpty()) {
			Document stage = stages.poll();
			if (stage.containsKey("indexName")) {
				return stage.getString("indexName");
			}
			String name = String.valueOf(stage.get("stage"));
			if (name.startsWith("IDHACK") || name.startsWith("EXPRESS")) {
				return "_id_";
			}
			for (String key : List.of("queryPlan", "inputStage")) {
				if (stage.get(key) instanceof Document inner) {
					stages.add(inner);
				}
			}
			if (stage.get("inputStages") instanceof List<?> inners) {
				inners.forEach((inner) -> stages.add((Document) inner));
			}
		}
		return SCAN;
	}

}
