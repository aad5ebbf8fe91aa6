package cn.yingshang.infrastructure.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import cn.yingshang.infrastructure.store.file.Rows;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * What lives as long as one command: open rows (closed at its end, whatever happens), its
 * time limit, and the leading {@code $match} an aggregation hands to the collection.
 */
final class CommandScope implements AutoCloseable {

	private static final ThreadLocal<@Nullable CommandScope> CURRENT = new ThreadLocal<>();

	private final List<Rows> rows = new ArrayList<>();

	private final long deadline;

	private @Nullable Document leadingMatch;

	private @Nullable DuplicateKey duplicateKey;

	private CommandScope(@Nullable Object maxTimeMs) {
		long limit = (maxTimeMs instanceof Number number) ? number.longValue() : 0;
		this.deadline = (limit > 0) ? System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limit) : Long.MAX_VALUE;
	}

	static CommandScope open(Document command) {
		CommandScope scope = new CommandScope(command.get("maxTimeMS"));
		CURRENT.set(scope);
		return scope;
	}

	static @Nullable CommandScope current() {
		return CURRENT.get();
	}

	static Rows track(Rows rows) {
		CommandScope scope = CURRENT.get();
		if (scope != null) {
			scope.rows.add(rows);
		}
		return rows;
	}

	/** The rows outlive the command, in a cursor. */
	static void release(Rows rows) {
		CommandScope scope = CURRENT.get();
		if (scope != null) {
			scope.rows.remove(rows);
		}
	}

	static void checkTime() {
		CommandScope scope = CURRENT.get();
		if (scope != null && scope.deadline != Long.MAX_VALUE && System.nanoTime() > scope.deadline) {
			throw new MongoServerError(50, "MaxTimeMSExpired", "operation exceeded time limit");
		}
	}

	void leadingMatch(@Nullable Document match) {
		this.leadingMatch = match;
	}

	/** Only the first collection read belongs to it, not one of a lookup. */
	static @Nullable Document takeLeadingMatch() {
		CommandScope scope = CURRENT.get();
		if (scope == null) {
			return null;
		}
		Document match = scope.leadingMatch;
		scope.leadingMatch = null;
		return match;
	}

	static void noteDuplicateKey(DuplicateKey error) {
		CommandScope scope = CURRENT.get();
		if (scope != null) {
			scope.duplicateKey = error;
		}
	}

	@Nullable DuplicateKey takeDuplicateKey() {
		DuplicateKey error = this.duplicateKey;
		this.duplicateKey = null;
		return error;
	}

	@Override
	public void close() {
		CURRENT.remove();
		this.rows.forEach(Rows::close);
	}

}
