package cn.yingshang.infrastructure.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import cn.yingshang.infrastructure.store.bson.BsonWriter;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * Open cursors: what a query has not handed out yet, closed when idle for too long.
 */
final class Cursors {

	private static final long IDLE_NANOS = TimeUnit.MINUTES.toNanos(10);

	private static final int MAX_BATCH_BYTES = 4 << 20;

	private final Map<Long, Cursor> open = new ConcurrentHashMap<>();

	private final AtomicLong ids = new AtomicLong(1000);

	/** Documents (encoded or not) one after the other, null at the end. */
	interface Source extends AutoCloseable {

		@Nullable Object next();

		@Override
		void close();

		default void outliveCommand() {
		}

	}

	static final class Cursor {

		private final Source source;

		private @Nullable Object ahead;

		private long usedAt = System.nanoTime();

		Cursor(Source source) {
			this.source = source;
			this.ahead = source.next();
		}

		boolean isExhausted() {
			return this.ahead == null;
		}

		List<Object> take(int most) {
			List<Object> batch = new ArrayList<>();
			int bytes = 0;
			while (this.ahead != null && batch.size() < most && bytes < MAX_BATCH_BYTES) {
				batch.add(this.ahead);
				bytes += (this.ahead instanceof BsonWriter.Raw raw) ? raw.bytes().length : 1024;
				this.ahead = this.source.next();
			}
			this.usedAt = System.nanoTime();
			return batch;
		}

	}

	/** The id under which the rest is kept, 0 if there is none. */
	long keep(Cursor cursor) {
		if (cursor.isExhausted()) {
			cursor.source.close();
			return 0;
		}
		long id = this.ids.incrementAndGet();
		cursor.source.outliveCommand();
		this.open.put(id, cursor);
		return id;
	}

	List<Object> more(long id, int most) {
		Cursor cursor = this.open.get(id);
		if (cursor == null) {
			throw new CursorNotFoundException(id);
		}
		synchronized (cursor) {
			return cursor.take(most);
		}
	}

	/** Forgets a cursor that has nothing left; true while there is more. */
	boolean hasMore(long id) {
		Cursor cursor = this.open.get(id);
		if (cursor != null && cursor.isExhausted()) {
			kill(id);
			return false;
		}
		return cursor != null;
	}

	boolean kill(long id) {
		Cursor cursor = this.open.remove(id);
		if (cursor == null) {
			return false;
		}
		synchronized (cursor) {
			cursor.source.close();
		}
		return true;
	}

	int size() {
		return this.open.size();
	}

	void closeIdle() {
		long now = System.nanoTime();
		this.open.forEach((id, cursor) -> {
			if (now - cursor.usedAt > IDLE_NANOS) {
				kill(id);
			}
		});
	}

	void closeAll() {
		this.open.keySet().forEach(this::kill);
	}

}
