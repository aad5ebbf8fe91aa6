package cn.yingshang.infrastructure.store;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import cn.yingshang.infrastructure.store.bson.BsonCodec;
import cn.yingshang.infrastructure.store.bson.BsonWriter;
import cn.yingshang.infrastructure.store.bson.IndexKeys;
import cn.yingshang.infrastructure.store.bson.Refusals;
import cn.yingshang.infrastructure.store.file.CollectionCatalog;
import cn.yingshang.infrastructure.store.file.Rows;
import cn.yingshang.infrastructure.store.file.Sql;
import cn.yingshang.infrastructure.store.file.StoreFailure;
import cn.yingshang.infrastructure.store.file.StoreFile;
import cn.yingshang.infrastructure.store.file.UniqueViolation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;

/**
 * A collection's table of (id, doc) and its expression indexes in SQLite.
 */
final class DocumentTable {

	private static final int MAX_DOCUMENT = 16 << 20;

	private static final Runnable NOTHING = () -> {
	};

	private final String collection;

	private final String name;

	private final String quoted;

	private final StoreFile file;

	private final CollectionCatalog catalog;

	private long lastId = -1;

	DocumentTable(String collection, StoreFile file) {
		this.collection = collection;
		this.name = "c:" + Sql.caseSensitive(collection);
		this.quoted = Sql.quote(this.name);
		this.file = file;
		sql().execute("create table if not exists " + this.quoted + "(id integer primary key, doc blob not null)");
		this.catalog = new CollectionCatalog(collection, file);
	}

	String name() {
		return this.name;
	}

	Map<String, Integer> traits() {
		return this.catalog.traits();
	}

	private Sql sql() {
		return this.file.writer().sql();
	}

	/**
	 * The plan's rows. A reader's snapshot may be older than an index, which it then does
	 * without, or than the whole collection, which is then empty.
	 */
	Rows rows(Plan plan) {
		try {
			return this.file.query(plan.sql(), plan.arguments());
		}
		catch (StoreFailure ex) {
			String message = ex.getMessageWithoutErrorCode();
			if (message.contains("no such table")) {
				return this.file.query("select 0, null where 0", List.of());
			}
			if (message.contains("no such index") && plan.index() != null) {
				return this.file.query(plan.withoutIndex(), plan.arguments());
			}
			throw ex;
		}
	}

	long insert(Document document) {
		if (this.lastId < 0) {
			this.lastId = sql().number("select coalesce(max(id), 0) from " + this.quoted);
		}
		long id = this.lastId + 1;
		write(document, "insert into " + this.quoted + "(doc, id) values(?, ?)", id);
		this.lastId = id;
		return id;
	}

	void update(long id, Document document) {
		write(document, "update " + this.quoted + " set doc = ? where id = ?", id);
	}

	private void write(Document document, String statement, long id) {
		byte[] bson = BsonWriter.encode(document);
		if (bson.length > MAX_DOCUMENT) {
			throw new MongoServerError(10334, "BSONObjectTooLarge",
					"BSONObj size: " + bson.length + " is invalid. Size must be between 0 and " + MAX_DOCUMENT);
		}
		try {
			sql().update(statement, bson, id);
		}
		catch (UniqueViolation ex) {
			sql().functions().drainTraits();
			throw ex;
		}
		this.catalog.note(sql().functions().drainTraits());
	}

	void delete(long id) {
		sql().update("delete from " + this.quoted + " where id = ?", id);
	}

	Document get(long id) {
		try (Rows rows = sql().query("select id, doc from " + this.quoted + " where id = ?", List.of(id), NOTHING)) {
			if (!rows.next()) {
				throw new NoSuchElementException("no row " + id);
			}
			return BsonCodec.decode(rows.doc());
		}
	}

	int count() {
		return Math.toIntExact(first("select count(*) from " + this.quoted));
	}

	boolean isEmpty() {
		return first("select id from " + this.quoted + " limit 1") == 0;
	}

	private long first(String query) {
		try (Rows rows = this.file.query(query, List.of())) {
			return rows.next() ? rows.id() : 0;
		}
		catch (StoreFailure ex) {
			if (ex.getMessageWithoutErrorCode().contains("no such table")) {
				return 0;
			}
			throw ex;
		}
	}

	void createIndex(StoreIndex index) {
		sql().execute(index.creation(this.name));
		Map<String, Integer> traits = sql().functions().drainTraits();
		if (index.isUnique() && traits.values().stream().anyMatch((trait) -> (trait & IndexKeys.ARRAYS) != 0)) {
			throw Refusals.unsupported("the unique index " + index.getName() + " over arrays");
		}
		this.catalog.note(traits);
	}

	/** A document whose key another one has too. */
	Document firstDuplicate(StoreIndex index) {
		String keys = String.join(", ", index.paths().stream().map(StoreIndex::keyOf).toList());
		String where = index.sparse() ? " where " + index.existence() : "";
		try (Rows rows = sql().query("select min(id), doc from " + this.quoted + where + " group by " + keys
				+ " having count(*) > 1 limit 1", List.of(), NOTHING)) {
			return rows.next() ? BsonCodec.decode(rows.doc()) : new Document();
		}
	}

	void dropIndex(String index) {
		sql().execute("drop index if exists " + Sql.quote(StoreIndex.sqliteName(this.collection, index)));
	}

	void drop() {
		sql().execute("drop table if exists " + this.quoted);
		this.catalog.forget();
	}

}
