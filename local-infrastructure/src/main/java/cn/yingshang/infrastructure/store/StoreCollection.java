package cn.yingshang.infrastructure.store;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import cn.yingshang.infrastructure.store.file.StoreFile;
import cn.yingshang.infrastructure.store.file.UniqueViolation;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import org.jspecify.annotations.Nullable;

/**
 * A collection as a table of (id, doc): the library keeps the semantics of updates and
 * matching, SQLite finds the rows.
 */
final class StoreCollection extends AbstractMongoCollection<Long> {

	private final StoreFile file;

	private final DocumentTable table;

	private final List<StoreIndex> planned = new CopyOnWriteArrayList<>();

	private final CollectionReader reader;

	private @Nullable Object locatedId;

	private long locatedAt;

	private int updateLimit;

	StoreCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors,
			StoreFile file) {
		super(database, name, options, cursors);
		this.file = file;
		this.table = new DocumentTable(name, file);
		this.reader = new CollectionReader(this.table, this.planned);
	}

	CollectionReader reader() {
		return this.reader;
	}

	/** Creates the SQLite index and notes what is irregular in it. */
	StoreIndex createIndex(StoreIndex index) {
		try {
			this.table.createIndex(index);
		}
		catch (UniqueViolation ex) {
			DuplicateKey error = DuplicateKey.of(getFullName(), index, this.table.firstDuplicate(index));
			throw new MongoServerError(error.getCode(), error.getCodeName(), "Index build failed: Collection "
					+ getFullName() + " :: caused by :: " + error.getMessageWithoutErrorCode());
		}
		return index;
	}

	void dropIndexOf(String name) {
		this.table.dropIndex(name);
	}

	@Override
	public void addIndex(Index<Long> index) {
		super.addIndex(index);
		if (index instanceof StoreIndex planned
				&& this.planned.stream().noneMatch((known) -> known.getName().equals(index.getName()))) {
			this.planned.add(planned);
		}
	}

	@Override
	public void dropIndex(String indexName) {
		this.planned.removeIf((index) -> index.getName().equals(indexName));
		super.dropIndex(indexName);
	}

	List<StoreIndex> planned() {
		return this.planned;
	}

	@Override
	protected QueryResult queryDocuments(Document query, @Nullable Document orderBy, int numberToSkip, int limit,
			int batchSize, @Nullable Document fieldSelector) {
		Document filter = (query != null) ? query : new Document();
		boolean writing = this.file.writer().isHeldByCurrentThread();
		Iterable<Document> found;
		if (writing) {
			found = located(filter, orderBy, numberToSkip, (this.updateLimit > 0) ? this.updateLimit : limit);
		}
		else {
			found = this.reader.matches(filter, orderBy, numberToSkip, limit)
				.stream()
				.map(Selection.Match::document)
				.toList();
		}
		if (fieldSelector == null || fieldSelector.isEmpty()) {
			return new QueryResult(found);
		}
		return new QueryResult(project(found, fieldSelector));
	}

	/** Row ids first, then document by document: an update must not meet its own rows. */
	private Iterable<Document> located(Document filter, @Nullable Document sort, int skip, int limit) {
		if (limit == 1) {
			List<Selection.Match> matches = this.reader.matches(filter, sort, skip, 1);
			matches.forEach((match) -> remember(match.document(), match.id()));
			return matches.stream().map(Selection.Match::document).toList();
		}
		long[] ids = this.reader.ids(filter, sort, skip, limit);
		return () -> Arrays.stream(ids).mapToObj((id) -> {
			Document document = getDocument(id);
			remember(document, id);
			return document;
		}).iterator();
	}

	private void remember(Document document, long id) {
		this.locatedId = document.get("_id");
		this.locatedAt = id;
	}

	List<Document> project(Iterable<Document> documents, Document fields) {
		Stream<Document> stream = StreamSupport.stream(documents.spliterator(), false);
		return matchDocumentsFromStream(new Document(), stream, 0, 0, 0, null, fields).collectDocuments();
	}

	@Override
	protected boolean documentMatchesQuery(Document document, Document query) {
		if (query.isEmpty()) {
			return true;
		}
		return new de.bwaldvogel.mongo.backend.DefaultQueryMatcher().matches(document, query);
	}

	@Override
	protected QueryResult createQueryResult(List<Document> matchedDocuments, int batchSize) {
		return new QueryResult(matchedDocuments);
	}

	@Override
	public Document updateDocuments(Document selector, Document updateQuery, ArrayFilters arrayFilters, boolean isMulti,
			boolean isUpsert, Oplog oplog) {
		Replacement replacement = isMulti ? null : Replacement.of(updateQuery, () -> this.reader.first(selector));
		if (replacement != null) {
			return replacement.write((id, document) -> {
				this.planned.forEach((index) -> index.checkAdd(document, this));
				handleUpdate(id, document, document);
			});
		}
		this.updateLimit = isMulti ? 0 : 1;
		try {
			return super.updateDocuments(selector, updateQuery, arrayFilters, isMulti, isUpsert, oplog);
		}
		finally {
			this.updateLimit = 0;
		}
	}

	@Override
	public int deleteDocuments(Document selector, int limit, Oplog oplog) {
		long[] ids = this.reader.ids(selector, null, 0, Math.max(limit, 0));
		for (long id : ids) {
			removeDocument(Long.valueOf(id));
		}
		return ids.length;
	}

	@Override
	protected Long addDocumentInternal(Document document) {
		try {
			return this.table.insert(document);
		}
		catch (UniqueViolation ex) {
			throw DuplicateKey.of(ex, getFullName(), this.planned, document);
		}
	}

	@Override
	protected void handleUpdate(Long position, Document oldDocument, Document newDocument) {
		try {
			this.table.update(position, newDocument);
		}
		catch (UniqueViolation ex) {
			throw DuplicateKey.of(ex, getFullName(), this.planned, newDocument);
		}
	}

	@Override
	protected Long findDocumentPosition(Document document) {
		return Objects.requireNonNull(position(document), "the document is gone");
	}

	/** Where the document lies, null if it is gone. */
	@Nullable Long position(Document document) {
		Object id = document.get("_id");
		if (id != null && id.equals(this.locatedId)) {
			return this.locatedAt;
		}
		List<Selection.Match> matches = this.reader.matches((id != null) ? new Document("_id", id) : document, null, 0,
				1);
		return matches.isEmpty() ? null : matches.get(0).id();
	}

	@Override
	public void removeDocument(Document document) {
		Long position = position(document);
		if (position != null) {
			removeDocument(position);
		}
	}

	@Override
	protected void removeDocument(Long position) {
		this.table.delete(position);
	}

	@Override
	protected Document getDocument(Long position) {
		return this.table.get(position);
	}

	@Override
	public Stream<Document> queryAllAsStream() {
		Document match = CommandScope.takeLeadingMatch();
		Document filter = (match != null) ? match : new Document();
		if (this.file.writer().isHeldByCurrentThread()) {
			return this.reader.matches(filter, null, 0, 0).stream().map(Selection.Match::document);
		}
		Iterator<Document> documents = this.reader.open(this.reader.planner(filter, null).plan(null), filter)
			.documents();
		return StreamSupport.stream(Spliterators.spliteratorUnknownSize(documents, Spliterator.ORDERED), false);
	}

	@Override
	public int count() {
		return this.table.count();
	}

	@Override
	public boolean isEmpty() {
		return this.table.isEmpty();
	}

	@Override
	public int count(@Nullable Document query, int skip, int limit) {
		if (query == null || query.isEmpty()) {
			return super.count(new Document(), skip, limit);
		}
		return this.reader.count(query, skip, limit);
	}

	@Override
	public void drop() {
		super.drop();
		this.table.drop();
	}

	@Override
	protected boolean tracksDataSize() {
		return false;
	}

	@Override
	protected void updateDataSize(int sizeDelta) {
		throw new IllegalStateException("sizes are not tracked");
	}

	@Override
	protected int getDataSize() {
		return 0;
	}

	@Override
	protected QueryResult matchDocuments(Document query, Document orderBy, int numberToSkip, int numberToReturn,
			int batchSize, Document fieldSelector) {
		throw new IllegalStateException("queries are planned");
	}

	@Override
	protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
		throw new IllegalStateException("SQLite keeps the indexes");
	}

}
