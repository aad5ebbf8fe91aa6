package cn.yingshang.infrastructure.store.bson;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * What this store can not do is refused here with a clear error, before anything is
 * written, instead of passing silently.
 */
public final class Refusals {

	private static final Set<String> TOP_LEVEL = Set.of("$and", "$or", "$nor", "$expr", "$comment");

	private static final Set<String> OPERATORS = Set.of("$eq", "$ne", "$gt", "$gte", "$lt", "$lte", "$in", "$nin",
			"$exists", "$type", "$regex", "$options", "$not", "$all", "$size", "$elemMatch", "$mod");

	private static final Set<String> UPDATES = Set.of("$set", "$unset", "$inc", "$mul", "$min", "$max", "$rename",
			"$currentDate", "$setOnInsert", "$addToSet", "$pop", "$pull", "$pullAll", "$push", "$bit");

	private static final Set<String> INDEX_OPTIONS = Set.of("v", "key", "name", "ns", "unique", "sparse", "background");

	private static final Set<String> SESSION = Set.of("lsid", "txnNumber", "startTransaction", "autocommit");

	private static final List<String> CREATE_OPTIONS = List.of("capped", "size", "max", "timeseries", "validator",
			"expireAfterSeconds", "viewOn", "pipeline", "clusteredIndex", "encryptedFields",
			"changeStreamPreAndPostImages", "autoIndexId");

	private Refusals() {
	}

	public static MongoServerError unsupported(String what) {
		return new MongoServerError(ErrorCode.IllegalOperation,
				"the local store does not support " + what + "; a real MongoDB server does (set MONGODB_URI)");
	}

	public static MongoServerError badValue(String message) {
		return new MongoServerError(ErrorCode.BadValue, message);
	}

	public static void check(String command, Document query) {
		for (String field : SESSION) {
			if (query.containsKey(field)) {
				throw unsupported("sessions and transactions (" + field + ")");
			}
		}
		refuse(query, "collation", "collation");
		refuse(query, "let", "let variables");
		checkWriteConcern(query.get("writeConcern"));
		checkReadConcern(query.get("readConcern"));
		switch (command.toLowerCase(Locale.ROOT)) {
			case "find" -> checkFind(query);
			case "count", "distinct" -> checkFilter(query.get("query"));
			case "aggregate" -> checkAggregate(query);
			case "update" -> documents(query.get("updates")).forEach(Refusals::checkUpdate);
			case "delete" -> documents(query.get("deletes")).forEach(Refusals::checkDelete);
			case "findandmodify" -> checkFindAndModify(query);
			case "create" -> CREATE_OPTIONS.forEach((option) -> refuse(query, option, "the option " + option));
			case "createindexes" -> documents(query.get("indexes")).forEach(Refusals::checkIndex);
			default -> {
			}
		}
	}

	private static void checkWriteConcern(@Nullable Object concern) {
		if (!(concern instanceof Document document) || !(document.get("w") instanceof Number w)) {
			return;
		}
		if (w.intValue() == 0) {
			throw unsupported("unacknowledged writes (w:0)");
		}
		if (w.intValue() > 1) {
			throw badValue("cannot use 'w' > 1 when a host is not replicated");
		}
	}

	private static void checkReadConcern(@Nullable Object concern) {
		if (concern instanceof Document document && "snapshot".equals(document.get("level"))) {
			throw unsupported("snapshot reads");
		}
	}

	private static void checkFind(Document query) {
		checkFilter(query.get("filter"));
		for (String option : List.of("tailable", "awaitData", "returnKey", "showRecordId")) {
			if (Utils.isTrue(query.get(option))) {
				throw unsupported("the option " + option);
			}
		}
		refuse(query, "min", "the option min");
		refuse(query, "max", "the option max");
	}

	private static void checkAggregate(Document query) {
		if (Utils.isTrue(query.get("explain"))) {
			throw unsupported("explain of an aggregation");
		}
		if (query.get("aggregate") instanceof Number) {
			throw unsupported("an aggregation over a whole database");
		}
		for (Document stage : documents(query.get("pipeline"))) {
			for (String name : List.of("$out", "$merge")) {
				refuse(stage, name, "the stage " + name);
			}
			refuse(stage, "$changeStream", "change streams");
			checkFilter(stage.get("$match"));
		}
	}

	private static void checkUpdate(Document update) {
		checkFilter(update.get("q"));
		checkModification(update.get("u"));
		refuse(update, "collation", "collation");
		refuse(update, "sort", "sort in an update");
	}

	private static void checkDelete(Document delete) {
		checkFilter(delete.get("q"));
		refuse(delete, "collation", "collation");
	}

	private static void checkFindAndModify(Document query) {
		checkFilter(query.get("query"));
		checkModification(query.get("update"));
	}

	private static void checkModification(@Nullable Object update) {
		if (update instanceof Collection) {
			throw unsupported("updates by an aggregation pipeline");
		}
		if (update instanceof Document document) {
			for (String operator : document.keySet()) {
				if (operator.startsWith("$") && !UPDATES.contains(operator)) {
					throw new MongoServerError(ErrorCode.FailedToParse, "Unknown modifier: " + operator);
				}
			}
		}
	}

	private static void checkIndex(Document index) {
		for (String option : index.keySet()) {
			if (!INDEX_OPTIONS.contains(option)) {
				throw unsupported("the index option " + option);
			}
		}
		if (!(index.get("key") instanceof Document key) || key.isEmpty()) {
			throw badValue("an index needs a key");
		}
		key.forEach((field, direction) -> {
			if (!(direction instanceof Number)) {
				throw unsupported("indexes of kind '" + direction + "'");
			}
			if (field.contains("$")) {
				throw unsupported("wildcard indexes");
			}
		});
	}

	/** Unknown operators fail even where no document would be looked at. */
	public static void checkFilter(@Nullable Object filter) {
		if (!(filter instanceof Document document)) {
			return;
		}
		document.forEach((name, value) -> {
			if (name.equals("$expr") || name.equals("$comment")) {
				return;
			}
			if (TOP_LEVEL.contains(name)) {
				documents(value).forEach(Refusals::checkFilter);
			}
			else if (name.startsWith("$")) {
				throw unsupported("the query operator " + name);
			}
			else {
				checkOperators(value);
			}
		});
	}

	private static void checkOperators(@Nullable Object value) {
		if (!(value instanceof Document document) || !isOperators(document)) {
			return;
		}
		document.forEach((operator, operand) -> {
			if (!OPERATORS.contains(operator)) {
				throw unsupported("the query operator " + operator);
			}
			if (operator.equals("$elemMatch") && operand instanceof Document nested) {
				if (isOperators(nested)) {
					checkOperators(nested);
				}
				else {
					checkFilter(nested);
				}
			}
			else if (operator.equals("$not") && !BsonRegularExpression.isRegularExpression(operand)) {
				checkOperators(operand);
			}
		});
	}

	public static boolean isOperators(Document value) {
		if (value.isEmpty()) {
			return false;
		}
		String first = value.keySet().iterator().next();
		return first.startsWith("$") && !first.equals("$ref") && !first.equals("$id") && !first.equals("$db")
				&& !TOP_LEVEL.contains(first);
	}

	private static void refuse(Map<String, Object> query, String option, String what) {
		Object value = query.get(option);
		if (value != null && !value.equals(false)) {
			throw unsupported(what);
		}
	}

	public static List<Document> documents(@Nullable Object value) {
		if (!(value instanceof Collection<?> collection)) {
			return List.of();
		}
		return collection.stream().filter(Document.class::isInstance).map(Document.class::cast).toList();
	}

}
