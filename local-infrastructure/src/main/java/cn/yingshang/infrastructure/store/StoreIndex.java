package cn.yingshang.infrastructure.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import cn.yingshang.infrastructure.store.bson.Refusals;
import cn.yingshang.infrastructure.store.file.Sql;
import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * A MongoDB index as a SQLite expression index; SQLite keeps it, so the library's hooks
 * only check what SQLite can not.
 */
final class StoreIndex extends Index<Long> {

	private final String collectionName;

	private final boolean unique;

	private final boolean sparse;

	private final List<String> paths;

	private final StoreCollection collection;

	StoreIndex(StoreCollection collection, String name, List<IndexKey> keys, boolean unique, boolean sparse) {
		super(name, List.copyOf(keys), sparse);
		this.collectionName = collection.getCollectionName();
		this.unique = unique;
		this.sparse = sparse;
		this.paths = keys.stream().map(IndexKey::getKey).toList();
		this.collection = collection;
	}

	static String sqliteName(String collection, String index) {
		return "k1:" + Sql.caseSensitive(collection + ":" + index);
	}

	String sqliteName() {
		return sqliteName(this.collectionName, getName());
	}

	List<String> paths() {
		return this.paths;
	}

	boolean sparse() {
		return this.sparse;
	}

	static String keyOf(String path) {
		return "k1(doc," + Sql.literal(path) + ")";
	}

	/** The condition of a sparse index: any of its fields exists. */
	String existence() {
		return "x1(doc," + this.paths.stream().map(Sql::literal).collect(Collectors.joining(",")) + ") is not null";
	}

	String creation(String table) {
		String columns = getKeys().stream()
			.map((key) -> keyOf(key.getKey()) + (key.isAscending() ? "" : " desc"))
			.collect(Collectors.joining(", "));
		return "create " + (this.unique ? "unique " : "") + "index if not exists " + Sql.quote(sqliteName()) + " on "
				+ Sql.quote(table) + "(" + columns + ")" + (this.sparse ? " where " + existence() : "");
	}

	Document keyPattern() {
		Document pattern = new Document();
		getKeys().forEach((key) -> pattern.put(key.getKey(), key.isAscending() ? 1 : -1));
		return pattern;
	}

	@Override
	public boolean isUnique() {
		return this.unique;
	}

	@Override
	public void checkAdd(Document document, MongoCollection<Long> collection) {
		Set<String> arrays = new TreeSet<>();
		for (String path : this.paths) {
			String array = firstArray(document, path);
			if (array != null) {
				arrays.add(array);
			}
		}
		if (this.unique && !arrays.isEmpty()) {
			throw Refusals.unsupported("the unique index " + getName() + " over an array at " + arrays);
		}
		if (arrays.size() > 1) {
			throw new MongoServerError(ErrorCode.CannotIndexParallelArrays, "cannot index parallel arrays " + arrays);
		}
	}

	private static @Nullable String firstArray(Document document, String path) {
		Document current = document;
		int start = 0;
		while (true) {
			int dot = path.indexOf('.', start);
			int end = (dot < 0) ? path.length() : dot;
			Object value = current.get(path.substring(start, end));
			if (value instanceof Collection) {
				return path.substring(0, end);
			}
			if (dot < 0 || !(value instanceof Document next)) {
				return null;
			}
			current = next;
			start = dot + 1;
		}
	}

	@Override
	public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Long> collection) {
		checkAdd(newDocument, collection);
	}

	@Override
	public @Nullable Long getPosition(Document document) {
		return getName().equals("_id_") ? this.collection.position(document) : null;
	}

	@Override
	public void add(Document document, Long position, MongoCollection<Long> collection) {
		// SQLite does.
	}

	@Override
	public @Nullable Long remove(Document document) {
		return null;
	}

	@Override
	public void updateInPlace(Document oldDocument, Document newDocument, Long position,
			MongoCollection<Long> collection) {
		// SQLite does.
	}

	@Override
	public boolean canHandle(Document query) {
		return false;
	}

	@Override
	public Iterable<Long> getPositions(Document query) {
		throw new IllegalStateException("queries are planned by the collection");
	}

	/** A count would scan; it only feeds statistics. */
	@Override
	public long getCount() {
		return 0;
	}

	/** Not empty, or each start would read the collection twice. */
	@Override
	public boolean isEmpty() {
		return false;
	}

	@Override
	public long getDataSize() {
		return 0;
	}

	@Override
	public void drop() {
		this.collection.dropIndexOf(getName());
	}

	boolean sameAs(Document description) {
		return keyPattern().equals(normalized(description)) && this.unique == Utils.isTrue(description.get("unique"))
				&& this.sparse == Utils.isTrue(description.get("sparse"));
	}

	boolean sameKey(Document description) {
		return keyPattern().equals(normalized(description));
	}

	private static Document normalized(Document description) {
		Document pattern = new Document();
		if (description.get("key") instanceof Document key) {
			key.forEach((field, value) -> pattern.put(field, ((Number) value).doubleValue() < 0 ? -1 : 1));
		}
		return pattern;
	}

}
