package cn.yingshang.infrastructure.store.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import cn.yingshang.infrastructure.store.bson.Refusals;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites a filter into one the library's matcher reads as MongoDB does: to the matcher
 * an empty document is no condition, a pattern hides the operators beside it, and two
 * operators must hold for the same element of an array.
 */
public final class ExplicitFilter {

	private ExplicitFilter() {
	}

	public static Document of(Document filter) {
		Document result = new Document();
		List<Object> all = new ArrayList<>();
		filter.forEach((name, value) -> {
			if (name.equals("$and") && value instanceof Collection<?> branches) {
				branches.forEach((branch) -> all.add(branch(branch)));
			}
			else if ((name.equals("$or") || name.equals("$nor")) && value instanceof Collection<?> branches) {
				result.put(name, branches.stream().map(ExplicitFilter::branch).toList());
			}
			else if (!name.startsWith("$") && value instanceof Document condition) {
				field(name, condition, result, all);
			}
			else {
				result.put(name, value);
			}
		});
		if (!all.isEmpty()) {
			result.put("$and", all);
		}
		return result;
	}

	private static Object branch(@Nullable Object branch) {
		return (branch instanceof Document document) ? of(document) : String.valueOf(branch);
	}

	private static void field(String name, Document condition, Document result, List<Object> all) {
		if (condition.isEmpty()) {
			result.put(name, new Document("$eq", condition));
			return;
		}
		if (condition.size() == 1 || !Refusals.isOperators(condition)) {
			result.put(name, condition);
			return;
		}
		condition.forEach((operator, operand) -> {
			if (operator.equals("$options")) {
				return;
			}
			Document single = new Document(operator, operand);
			if (operator.equals("$regex") && condition.containsKey("$options")) {
				single.put("$options", condition.get("$options"));
			}
			all.add(new Document(name, single));
		});
	}

}
