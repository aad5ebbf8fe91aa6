package cn.yingshang.infrastructure.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import cn.yingshang.infrastructure.files.PrivateFile;

/**
 * One database's SQLite file: the writer's connection, readers on snapshots of their own,
 * and the checkpoints that fold the write-ahead log back.
 */
public final class StoreFile implements AutoCloseable {

	private static final int MAX_READERS = 64;

	private static final int MAX_IDLE_READERS = 8;

	private static final long TRUNCATE_AT = 32L << 20;

	private static final long CHECKPOINT_AT = 256L << 10;

	private final Path path;

	private final Path log;

	private final GroupCommit writer;

	private final Sql checkpointer;

	private final Semaphore permits = new Semaphore(MAX_READERS);

	private final Deque<Sql> idle = new ArrayDeque<>();

	private boolean closed;

	private long checkpointedAt = -1;

	public StoreFile(Path path) {
		this.path = path;
		this.log = path.resolveSibling(path.getFileName() + "-wal");
		close(path);
		close(this.log);
		this.writer = new GroupCommit(Sql.openWriter(path));
		this.checkpointer = Sql.openCheckpointer(path);
	}

	/** The log gets the rights of the file when the database makes it. */
	private void close(Path file) {
		try {
			if (file == this.path || Files.exists(file)) {
				PrivateFile.make(file);
			}
		}
		catch (IOException ex) {
			throw new StoreFailure("cannot keep " + file + " from others", ex);
		}
	}

	public GroupCommit writer() {
		return this.writer;
	}

	/** Rows from the writer's connection inside a write, else from a snapshot. */
	public Rows query(String sql, List<?> arguments) {
		if (this.writer.isHeldByCurrentThread()) {
			return this.writer.sql().query(sql, arguments, () -> {
			});
		}
		Sql reader = borrow();
		try {
			return reader.query(sql, arguments, () -> giveBack(reader));
		}
		catch (RuntimeException ex) {
			giveBack(reader);
			throw ex;
		}
	}

	private Sql borrow() {
		try {
			if (!this.permits.tryAcquire(30, TimeUnit.SECONDS)) {
				throw new StoreFailure("too many open cursors and readers on " + this.path.getFileName());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StoreFailure("interrupted", ex);
		}
		try {
			synchronized (this.idle) {
				if (this.closed) {
					throw new StoreFailure("the store is closed");
				}
				Sql reader = this.idle.pollFirst();
				if (reader != null) {
					return reader;
				}
			}
			return Sql.openReader(this.path);
		}
		catch (RuntimeException ex) {
			this.permits.release();
			throw ex;
		}
	}

	private void giveBack(Sql reader) {
		boolean keep;
		synchronized (this.idle) {
			keep = !this.closed && this.idle.size() < MAX_IDLE_READERS;
			if (keep) {
				this.idle.addFirst(reader);
			}
		}
		if (!keep) {
			reader.close();
		}
		this.permits.release();
	}

	/** Called by the background thread: never from a writer. */
	public synchronized void checkpoint() {
		long size = logSize();
		if (size > TRUNCATE_AT) {
			this.checkpointer.execute("pragma wal_checkpoint(passive)");
			this.checkpointer.execute("pragma busy_timeout=50");
			this.writer.exclusively(() -> this.checkpointer.number("pragma wal_checkpoint(truncate)"));
			this.checkpointer.execute("pragma busy_timeout=5000");
		}
		else if (size > CHECKPOINT_AT && size != this.checkpointedAt) {
			this.checkpointer.execute("pragma wal_checkpoint(passive)");
		}
		this.checkpointedAt = logSize();
	}

	private long logSize() {
		try {
			return Files.exists(this.log) ? Files.size(this.log) : 0;
		}
		catch (IOException ex) {
			throw new StoreFailure("cannot read the size of " + this.log, ex);
		}
	}

	public long size() {
		try {
			return Files.size(this.path) + logSize();
		}
		catch (IOException ex) {
			throw new StoreFailure("cannot read the size of " + this.path, ex);
		}
	}

	@Override
	public synchronized void close() {
		synchronized (this.idle) {
			this.closed = true;
			this.idle.forEach(Sql::close);
			this.idle.clear();
		}
		this.writer.exclusively(() -> this.checkpointer.number("pragma wal_checkpoint(truncate)"));
		this.checkpointer.close();
		this.writer.exclusively(() -> this.writer.sql().close());
	}

}
