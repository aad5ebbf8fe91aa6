package cn.yingshang.infrastructure.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import cn.yingshang.infrastructure.store.bson.Refusals;
import cn.yingshang.infrastructure.store.file.StoreFile;
import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A database as a file of its own, so that services do not queue behind each other;
 * changes go through the file's one writer, reads never wait for it.
 */
final class StoreDatabase extends AbstractMongoDatabase<Long> {

	private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findandmodify", "create",
			"createindexes", "drop", "dropindexes");

	private final StoreFile file;

	private final FindCommand find;

	private final WriteCommands writes;

	StoreDatabase(String name, CursorRegistry registry, StoreFile file, Cursors cursors) {
		super(name, registry);
		this.file = file;
		this.find = new FindCommand(this, cursors);
		this.writes = new WriteCommands(this);
		file.writer().write(() -> {
			initializeNamespacesAndIndexes();
			return true;
		});
	}

	StoreFile file() {
		return this.file;
	}

	@Override
	public Document handleCommand(@Nullable Channel channel, String command, Document query,
			DatabaseResolver databaseResolver, Oplog oplog) {
		String name = command.toLowerCase(Locale.ROOT);
		if (WRITES.contains(name)) {
			return this.file.writer().write(() -> change(name, command, query, databaseResolver, oplog));
		}
		return switch (name) {
			case "find" -> this.find.find(query);
			case "explain" -> this.find.explain(query);
			case "aggregate" -> aggregate(command, query, databaseResolver, oplog);
			case "listcollections" ->
				listCollections(super.handleCommand(null, command, query, databaseResolver, oplog), query);
			case "count", "distinct", "listindexes", "dbstats", "collstats", "validate" ->
				super.handleCommand(null, command, query, databaseResolver, oplog);
			default -> throw new MongoServerError(59, "CommandNotFound", "no such command: '" + command + "'");
		};
	}

	private Document change(String name, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
		return switch (name) {
			case "insert" -> this.writes.insert(query);
			case "update" ->
				this.writes.update(query, (single) -> super.handleCommand(null, command, single, resolver, oplog));
			case "delete" -> this.writes.delete(query, oplog);
			case "createindexes" -> this.writes.createIndexes(query);
			case "dropindexes" -> this.writes.dropIndexes(query);
			case "findandmodify" -> findAndModify(query);
			default -> this.file.writer().step(() -> super.handleCommand(null, command, query, resolver, oplog));
		};
	}

	private Document findAndModify(Document query) {
		MongoCollection<Long> collection = resolveOrCreateCollection(WriteCommands.collectionName(query));
		Document result = collection.findAndModify(query);
		if (!result.containsKey("lastErrorObject")) {
			boolean removed = Utils.isTrue(query.get("remove")) && result.get("value") != null;
			boolean upserted = !Utils.isTrue(query.get("remove")) && Utils.isTrue(query.get("upsert"));
			Document last = new Document("n", (removed || upserted) ? 1 : 0);
			if (!Utils.isTrue(query.get("remove"))) {
				last.put("updatedExisting", false);
			}
			result.put("lastErrorObject", last);
		}
		return result;
	}

	private Document aggregate(String command, Document query, DatabaseResolver resolver, Oplog oplog) {
		List<Document> pipeline = Refusals.documents(query.get("pipeline"));
		Document counted = this.find.count(query, pipeline);
		if (counted != null) {
			return counted;
		}
		CommandScope scope = CommandScope.current();
		if (scope != null && !pipeline.isEmpty() && pipeline.get(0).get("$match") instanceof Document match) {
			scope.leadingMatch(match);
		}
		Object cursor = query.get("cursor");
		query.put("cursor", new Document());
		Document result = super.handleCommand(null, command, query, resolver, oplog);
		return this.find.inBatches(result, cursor);
	}

	private static Document listCollections(Document result, Document query) {
		if (query.get("filter") instanceof Document filter && !filter.isEmpty()
				&& result.get("cursor") instanceof Document cursor) {
			de.bwaldvogel.mongo.backend.QueryMatcher matcher = new de.bwaldvogel.mongo.backend.DefaultQueryMatcher();
			cursor.put("firstBatch",
					Refusals.documents(cursor.get("firstBatch"))
						.stream()
						.filter((description) -> matcher.matches(description, filter))
						.toList());
		}
		return result;
	}

	@Nullable StoreCollection collection(String name) {
		return (StoreCollection) resolveCollection(name, false);
	}

	StoreCollection collectionOrNew(String name) {
		return (StoreCollection) resolveOrCreateCollection(name);
	}

	List<String> collectionNames() {
		Document listed = super.handleCommand(null, "listCollections", new Document("listCollections", 1),
				(name) -> this, NoopOplog.get());
		Document cursor = FindCommand.document(listed.get("cursor"));
		return Refusals.documents(cursor.get("firstBatch"))
			.stream()
			.map((collection) -> String.valueOf(collection.get("name")))
			.toList();
	}

	void dropCollections() {
		this.file.writer().write(() -> this.file.writer().step(() -> {
			List<String> names = collectionNames();
			names.forEach((name) -> dropCollection(name, NoopOplog.get()));
			return names;
		}));
	}

	/**
	 * Adds an index as one step, or fails as MongoDB does if another one is in its place.
	 */
	void add(Document description) {
		String collection = String.valueOf(description.get("ns")).substring(this.databaseName.length() + 1);
		for (StoreIndex index : collectionOrNew(collection).planned()) {
			boolean sameName = index.getName().equals(description.get("name"));
			if (sameName && index.sameAs(description)) {
				return;
			}
			if (sameName) {
				throw new MongoServerError(86, "IndexKeySpecsConflict",
						"An existing index has the same name as the requested index: " + index.getName());
			}
			if (index.sameKey(description) && !index.getName().equals("_id_")) {
				throw new MongoServerError(85, "IndexOptionsConflict",
						"Index already exists with a different name: " + index.getName());
			}
		}
		this.file.writer().step(() -> {
			addIndex(description);
			return true;
		});
	}

	/** The library would drop the indexes of that name in every collection. */
	void drop(StoreCollection collection, StoreIndex index) {
		this.file.writer().step(() -> {
			collection.dropIndex(index.getName());
			return this.indexes.get()
				.deleteDocuments(new Document("ns", collection.getFullName()).append("name", index.getName()), 0);
		});
	}

	int countAllIndexes(String collection) {
		StoreCollection found = collection(collection);
		return (found != null) ? found.planned().size() : 0;
	}

	@Override
	protected MongoCollection<Long> openOrCreateCollection(String collectionName, CollectionOptions options) {
		return new StoreCollection(this, collectionName, options, this.cursorRegistry, this.file);
	}

	@Override
	protected Index<Long> openOrCreateUniqueIndex(String collectionName, String indexName, List<IndexKey> keys,
			boolean sparse) {
		return index(collectionName, indexName, keys, true, sparse);
	}

	@Override
	protected Index<Long> openOrCreateSecondaryIndex(String collectionName, String indexName, List<IndexKey> keys,
			boolean sparse) {
		return index(collectionName, indexName, keys, false, sparse);
	}

	private Index<Long> index(String collectionName, String indexName, List<IndexKey> keys, boolean unique,
			boolean sparse) {
		StoreCollection collection = collectionOrNew(collectionName);
		return collection.createIndex(new StoreIndex(collection, indexName, new ArrayList<>(keys), unique, sparse));
	}

	@Override
	public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newCollectionName) {
		throw Refusals.unsupported("renaming a collection");
	}

	@Override
	protected void clearLastStatus(@Nullable Channel channel) {
		// getLastError is not spoken here.
	}

	@Override
	protected void putLastResult(@Nullable Channel channel, Document result) {
		// getLastError is not spoken here.
	}

	@Override
	protected long getFileSize() {
		return this.file.size();
	}

	@Override
	protected long getStorageSize() {
		return this.file.size();
	}

}
