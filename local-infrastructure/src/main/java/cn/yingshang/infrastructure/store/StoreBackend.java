package cn.yingshang.infrastructure.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import cn.yingshang.infrastructure.store.bson.Refusals;
import cn.yingshang.infrastructure.store.file.StoreFailure;
import cn.yingshang.infrastructure.store.file.StoreFile;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.InvalidNamespaceError;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;

/**
 * All databases of a folder; answers what concerns the server as a whole.
 */
final class StoreBackend extends AbstractMongoBackend {

	private static final String SUFFIX = ".db";

	private final Path folder;

	private final Map<String, StoreDatabase> databases = new ConcurrentHashMap<>();

	private final Cursors cursors = new Cursors();

	StoreBackend(Path folder) {
		this.folder = folder;
		version(new StoreVersion());
		files().forEach(this::resolveDatabase);
	}

	@Override
	public Document handleCommand(@Nullable Channel channel, String database, String command, Document query) {
		Refusals.check(command, query);
		CommandScope scope = CommandScope.open(query);
		try {
			return dispatch(database, command, query);
		}
		finally {
			scope.close();
		}
	}

	private Document dispatch(String database, String command, Document query) {
		return switch (command.toLowerCase(Locale.ROOT)) {
			case "hello", "ismaster" -> hello();
			case "whatsmyuri" -> ok(new Document("you", "127.0.0.1:0"));
			case "endsessions", "logout" -> ok(new Document());
			case "renamecollection" -> throw Refusals.unsupported("renaming a collection");
			case "startsession", "committransaction", "aborttransaction" ->
				throw Refusals.unsupported("sessions and transactions");
			default -> super.handleCommand(null, database, command, query);
		};
	}

	private Document hello() {
		Document answer = new Document("helloOk", true).append("isWritablePrimary", true)
			.append("ismaster", true)
			.append("maxBsonObjectSize", 16 << 20)
			.append("maxMessageSizeBytes", 48_000_000)
			.append("maxWriteBatchSize", 100_000)
			.append("localTime", Instant.now(getClock()))
			.append("connectionId", 1)
			.append("minWireVersion", 0)
			.append("maxWireVersion", new StoreVersion().getWireVersion())
			.append("readOnly", false);
		return ok(answer);
	}

	private static Document ok(Document answer) {
		Utils.markOkay(answer);
		return answer;
	}

	@Override
	protected Document handleGetMore(String databaseName, String command, Document query) {
		long id = ((Number) Objects.requireNonNull(query.get(command))).longValue();
		int most = FindCommand.number(query, "batchSize", Integer.MAX_VALUE);
		List<Object> batch = this.cursors.more(id, (most > 0) ? most : Integer.MAX_VALUE);
		String namespace = databaseName + "." + query.get("collection");
		return FindCommand.answer(namespace, "nextBatch", batch, this.cursors.hasMore(id) ? id : 0);
	}

	@Override
	protected Document handleKillCursors(Document query) {
		List<Long> killed = new ArrayList<>();
		List<Long> unknown = new ArrayList<>();
		if (query.get("cursors") instanceof Collection<?> ids) {
			for (Object id : ids) {
				long cursor = ((Number) id).longValue();
				(this.cursors.kill(cursor) ? killed : unknown).add(cursor);
			}
		}
		return ok(new Document("cursorsKilled", killed).append("cursorsNotFound", unknown)
			.append("cursorsAlive", List.of())
			.append("cursorsUnknown", List.of()));
	}

	@Override
	public void closeCursors(List<Long> cursorIds) {
		cursorIds.forEach(this.cursors::kill);
	}

	@Override
	public StoreDatabase resolveDatabase(String name) {
		StoreDatabase database = this.databases.get(name);
		return (database != null) ? database : this.databases.computeIfAbsent(name, this::openDatabase);
	}

	private StoreDatabase openDatabase(String name) {
		if (!name.matches("[A-Za-z0-9_-]{1,63}")) {
			throw new InvalidNamespaceError(name);
		}
		StoreFile file = new StoreFile(this.folder.resolve(name + SUFFIX));
		try {
			return new StoreDatabase(name, getCursorRegistry(), file, this.cursors);
		}
		catch (RuntimeException ex) {
			file.close();
			throw ex;
		}
	}

	@Override
	protected MongoDatabase openOrCreateDatabase(String databaseName) {
		return resolveDatabase(databaseName);
	}

	/** An emptied database keeps its file but is no longer listed. */
	@Override
	protected Set<String> listDatabaseNames() {
		Set<String> names = new TreeSet<>();
		this.databases.forEach((name, database) -> {
			if (!database.collectionNames().isEmpty()) {
				names.add(name);
			}
		});
		return names;
	}

	private Set<String> files() {
		try (Stream<Path> files = Files.list(this.folder)) {
			Set<String> names = new TreeSet<>();
			files.map((path) -> path.getFileName().toString())
				.filter((name) -> name.endsWith(SUFFIX))
				.forEach((name) -> names.add(name.substring(0, name.length() - SUFFIX.length())));
			return names;
		}
		catch (IOException ex) {
			throw new StoreFailure("cannot list " + this.folder, ex);
		}
	}

	@Override
	public void dropDatabase(String databaseName) {
		StoreDatabase database = this.databases.get(databaseName);
		if (database != null) {
			database.dropCollections();
		}
	}

	@Override
	public de.bwaldvogel.mongo.backend.QueryResult handleQuery(MongoQuery query) {
		throw new MongoServerError(352, "UnsupportedOpQueryCommand", "only OP_MSG is spoken");
	}

	@Override
	public void enableOplog() {
		throw Refusals.unsupported("the oplog");
	}

	/** What the background thread does twice a second. */
	void maintain() {
		this.cursors.closeIdle();
		StoreFailure failure = null;
		for (StoreDatabase database : this.databases.values()) {
			try {
				database.file().checkpoint();
			}
			catch (StoreFailure ex) {
				failure = ex;
			}
		}
		if (failure != null) {
			throw failure;
		}
	}

	@Override
	public void close() {
		this.cursors.closeAll();
		this.databases.values().forEach((database) -> database.file().close());
		this.databases.clear();
	}

}
