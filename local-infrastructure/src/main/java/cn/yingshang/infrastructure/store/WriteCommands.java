package cn.yingshang.infrastructure.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

import cn.yingshang.infrastructure.store.bson.Refusals;
import cn.yingshang.infrastructure.store.file.StoreFailure;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import org.jspecify.annotations.Nullable;

/**
 * The write commands with MongoDB's answers: counts of what was really written, ordered
 * or not, and an error for each operation that failed.
 */
final class WriteCommands {

	private final StoreDatabase database;

	WriteCommands(StoreDatabase database) {
		this.database = database;
	}

	static String collectionName(Document command) {
		String name = String.valueOf(command.values().iterator().next());
		if (name.startsWith("system.") || name.contains("$") || name.isEmpty()) {
			throw new MongoServerError(ErrorCode.InvalidNamespace, "Invalid collection name: " + name);
		}
		return name;
	}

	Document insert(Document command) {
		StoreCollection collection = this.database.collectionOrNew(collectionName(command));
		Errors errors = new Errors(command);
		int inserted = 0;
		List<Document> documents = Refusals.documents(command.get("documents"));
		for (int i = 0; i < documents.size(); i++) {
			try {
				collection.addDocument(withIdFirst(documents.get(i)));
				inserted++;
			}
			catch (MongoServerException ex) {
				if (errors.stopAfter(i, ex)) {
					break;
				}
			}
		}
		return errors.answer(new Document("n", inserted));
	}

	private static Document withIdFirst(Document document) {
		if (document.containsKey("_id")) {
			return document;
		}
		Document result = new Document("_id", new de.bwaldvogel.mongo.bson.ObjectId());
		result.putAll(document);
		return result;
	}

	/** The library applies them one by one, since it knows no order. */
	Document update(Document command, UnaryOperator<Document> single) {
		String collection = collectionName(command);
		Errors errors = new Errors(command);
		int matched = 0;
		int modified = 0;
		List<Document> upserted = new ArrayList<>();
		List<Document> updates = Refusals.documents(command.get("updates"));
		for (int i = 0; i < updates.size(); i++) {
			Document result = single
				.apply(new Document("update", collection).append("updates", List.of(updates.get(i))));
			matched += count(result, "n");
			modified += count(result, "nModified");
			for (Document upsert : Refusals.documents(result.get("upserted"))) {
				upserted.add(new Document("index", i).append("_id", upsert.get("_id")));
			}
			List<Document> failed = Refusals.documents(result.get("writeErrors"));
			if (!failed.isEmpty() && errors.stopAfter(i, failed.get(0))) {
				break;
			}
		}
		Document answer = new Document("n", matched).append("nModified", modified);
		if (!upserted.isEmpty()) {
			answer.put("upserted", upserted);
		}
		return errors.answer(answer);
	}

	Document delete(Document command, Oplog oplog) {
		StoreCollection collection = this.database.collection(collectionName(command));
		Errors errors = new Errors(command);
		int deleted = 0;
		List<Document> deletes = (collection != null) ? Refusals.documents(command.get("deletes")) : List.of();
		for (int i = 0; i < deletes.size() && collection != null; i++) {
			Document delete = deletes.get(i);
			try {
				Document filter = (delete.get("q") instanceof Document q) ? q : new Document();
				deleted += collection.deleteDocuments(filter, count(delete, "limit"), oplog);
			}
			catch (MongoServerException ex) {
				if (errors.stopAfter(i, ex)) {
					break;
				}
			}
		}
		return errors.answer(new Document("n", deleted));
	}

	Document createIndexes(Document command) {
		String collection = collectionName(command);
		boolean isNew = this.database.collection(collection) == null;
		this.database.collectionOrNew(collection);
		int before = this.database.countAllIndexes(collection);
		for (Document index : Refusals.documents(command.get("indexes"))) {
			index.put("ns", this.database.getDatabaseName() + "." + collection);
			index.remove("background");
			this.database.add(index);
		}
		int after = this.database.countAllIndexes(collection);
		Document answer = new Document("numIndexesBefore", before).append("numIndexesAfter", after)
			.append("createdCollectionAutomatically", isNew);
		if (before == after) {
			answer.put("note", "all indexes already exist");
		}
		Utils.markOkay(answer);
		return answer;
	}

	Document dropIndexes(Document command) {
		String name = collectionName(command);
		StoreCollection collection = this.database.collection(name);
		if (collection == null) {
			throw new MongoServerError(26, "NamespaceNotFound", "ns not found " + name);
		}
		int before = this.database.countAllIndexes(name);
		Object wanted = command.get("index");
		List<Object> all = (wanted instanceof Collection<?> names) ? new ArrayList<>(names)
				: List.of(Objects.requireNonNull(wanted, "index"));
		for (Object one : all) {
			for (StoreIndex index : toDrop(collection, one)) {
				this.database.drop(collection, index);
			}
		}
		Document answer = new Document("nIndexesWas", before);
		Utils.markOkay(answer);
		return answer;
	}

	private static List<StoreIndex> toDrop(StoreCollection collection, Object wanted) {
		List<StoreIndex> found = new ArrayList<>();
		for (StoreIndex index : collection.planned()) {
			boolean isId = index.getName().equals("_id_");
			if (wanted.equals("*") && !isId) {
				found.add(index);
			}
			else if (index.getName().equals(wanted)
					|| wanted instanceof Document && index.sameKey(new Document("key", wanted))) {
				if (isId) {
					throw new MongoServerError(ErrorCode.InvalidOptions, "cannot drop _id index");
				}
				found.add(index);
			}
		}
		if (found.isEmpty() && !wanted.equals("*")) {
			throw new MongoServerError(ErrorCode.IndexNotFound, "index not found with name [" + wanted + "]");
		}
		return found;
	}

	private static int count(Document document, String field) {
		return (document.get(field) instanceof Number number) ? number.intValue() : 0;
	}

	private static final class Errors {

		private final boolean ordered;

		private final List<Document> errors = new ArrayList<>();

		Errors(Document command) {
			this.ordered = !command.containsKey("ordered") || Utils.isTrue(command.get("ordered"));
		}

		boolean stopAfter(int index, MongoServerException failure) {
			if (failure instanceof StoreFailure) {
				throw failure;
			}
			Document error = new Document("index", index);
			if (failure instanceof MongoServerError known) {
				error.put("code", known.getCode());
			}
			else {
				error.put("code", ErrorCode.BadValue.getValue());
			}
			error.put("errmsg", failure.getMessageWithoutErrorCode());
			return stopAfter(index, error);
		}

		boolean stopAfter(int index, Document failure) {
			Document error = new Document("index", index);
			error.putAll(failure);
			error.put("index", index);
			DuplicateKey duplicate = takeDuplicateKey();
			if (duplicate != null) {
				error.put("keyPattern", duplicate.keyPattern());
				error.put("keyValue", duplicate.keyValue());
			}
			this.errors.add(error);
			return this.ordered;
		}

		private static @Nullable DuplicateKey takeDuplicateKey() {
			CommandScope scope = CommandScope.current();
			return (scope != null) ? scope.takeDuplicateKey() : null;
		}

		Document answer(Document answer) {
			if (!this.errors.isEmpty()) {
				answer.put("writeErrors", this.errors);
			}
			Utils.markOkay(answer);
			return answer;
		}

	}

}
