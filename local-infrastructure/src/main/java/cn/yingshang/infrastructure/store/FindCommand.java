package cn.yingshang.infrastructure.store;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;

import cn.yingshang.infrastructure.store.bson.BsonWriter;
import cn.yingshang.infrastructure.store.bson.Refusals;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Answers find in real batches, explains it, and counts without reading what a count does
 * not need.
 */
final class FindCommand {

	private static final int FIRST_BATCH = 101;

	private final StoreDatabase database;

	private final Cursors cursors;

	FindCommand(StoreDatabase database, Cursors cursors) {
		this.database = database;
		this.cursors = cursors;
	}

	Document find(Document command) {
		String name = String.valueOf(command.get("find"));
		String namespace = this.database.getDatabaseName() + "." + name;
		StoreCollection collection = this.database.collection(name);
		if (collection == null) {
			return answer(namespace, "firstBatch", List.of(), 0);
		}
		int limit = number(command, "limit", 0);
		boolean single = limit < 0 || Utils.isTrue(command.get("singleBatch"));
		Cursors.Cursor cursor = new Cursors.Cursor(source(collection, command, Math.abs(limit)));
		List<Object> batch = cursor.take(number(command, "batchSize", FIRST_BATCH));
		return answer(namespace, "firstBatch", batch, single ? 0 : this.cursors.keep(cursor));
	}

	private static Cursors.Source source(StoreCollection collection, Document command, int limit) {
		Document filter = document(command.get("filter"));
		Document sort = document(command.get("sort"));
		Document fields = document(command.get("projection"));
		int skip = number(command, "skip", 0);
		Plan plan = collection.reader().planner(filter, sort).plan(command.get("hint"));
		Selection selection = collection.reader().open(plan, filter);
		if (plan.ordered()) {
			return new Stepping(collection, selection, fields, skip, limit);
		}
		Iterator<Selection.Match> matches = selection.sorted(sort, skip, limit).iterator();
		return new Sorted(collection, matches, fields);
	}

	/** The aggregation a driver sends for countDocuments, answered without documents. */
	@Nullable Document count(Document command, List<Document> pipeline) {
		if (pipeline.size() != 2 || !(pipeline.get(0).get("$match") instanceof Document filter)
				|| !(pipeline.get(1).get("$group") instanceof Document group)
				|| !group.equals(new Document("_id", 1).append("n", new Document("$sum", 1)))) {
			return null;
		}
		String name = String.valueOf(command.get("aggregate"));
		StoreCollection collection = this.database.collection(name);
		int n = (collection != null) ? collection.count(filter, 0, 0) : 0;
		List<Object> result = (n > 0) ? List.of(new Document("_id", 1).append("n", n)) : List.of();
		return answer(this.database.getDatabaseName() + "." + name, "firstBatch", result, 0);
	}

	/** Cuts a complete result of the library into batches. */
	Document inBatches(Document result, @Nullable Object options) {
		if (!(result.get("cursor") instanceof Document found)) {
			return result;
		}
		Iterator<Document> documents = Refusals.documents(found.get("firstBatch")).iterator();
		Cursors.Cursor cursor = new Cursors.Cursor(new Cursors.Source() {

			@Override
			public @Nullable Object next() {
				return documents.hasNext() ? new BsonWriter.Raw(BsonWriter.encode(documents.next())) : null;
			}

			@Override
			public void close() {
				// Nothing is open.
			}

		});
		List<Object> batch = cursor.take(number(document(options), "batchSize", FIRST_BATCH));
		return answer(String.valueOf(found.get("ns")), "firstBatch", batch, this.cursors.keep(cursor));
	}

	Document explain(Document command) {
		if (!(command.get("explain") instanceof Document query) || !query.containsKey("find")) {
			throw Refusals.unsupported("explain of anything but find");
		}
		Refusals.check("find", query);
		boolean run = !"queryPlanner".equals(command.get("verbosity"));
		return Explanation.of(this.database, query, run);
	}

	static Document answer(String namespace, String field, List<?> batch, long id) {
		Document cursor = new Document("id", id).append("ns", namespace).append(field, batch);
		Document answer = new Document("cursor", cursor);
		Utils.markOkay(answer);
		return answer;
	}

	static Document document(@Nullable Object value) {
		return (value instanceof Document document) ? document : new Document();
	}

	static int number(Document command, String field, int otherwise) {
		return (command.get(field) instanceof Number number) ? number.intValue() : otherwise;
	}

	private static Object projected(StoreCollection collection, Selection.Match match, Document fields) {
		if (fields.isEmpty()) {
			return new BsonWriter.Raw(match.bson());
		}
		return Objects.requireNonNull(collection.project(List.of(match.document()), fields).get(0));
	}

	private static final class Stepping implements Cursors.Source {

		private final StoreCollection collection;

		private final Selection selection;

		private final Document fields;

		private int toSkip;

		private int left;

		Stepping(StoreCollection collection, Selection selection, Document fields, int skip, int limit) {
			this.collection = collection;
			this.selection = selection;
			this.fields = fields;
			this.toSkip = skip;
			this.left = (limit > 0) ? limit : Integer.MAX_VALUE;
		}

		@Override
		public @Nullable Object next() {
			while (this.left > 0) {
				Selection.Match match = this.selection.next();
				if (match == null) {
					return null;
				}
				if (this.toSkip > 0) {
					this.toSkip--;
					continue;
				}
				this.left--;
				return projected(this.collection, match, this.fields);
			}
			this.selection.close();
			return null;
		}

		@Override
		public void outliveCommand() {
			this.selection.outliveCommand();
		}

		@Override
		public void close() {
			this.selection.close();
		}

	}

	private record Sorted(StoreCollection collection, Iterator<Selection.Match> matches,
			Document fields) implements Cursors.Source {

		@Override
		public @Nullable Object next() {
			return this.matches.hasNext() ? projected(this.collection, this.matches.next(), this.fields) : null;
		}

		@Override
		public void close() {
			// The rows were closed when the last one was read.
		}

	}

}
