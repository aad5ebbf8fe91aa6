package cn.yingshang.infrastructure.store.file;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * One writer at a time on one connection; a writer leaves the commit to those who already
 * queue behind it and is acknowledged only when that commit is on disk.
 */
public final class GroupCommit {

	private static final int MAX_BATCH = 64;

	private final Sql sql;

	private final ReentrantLock lock = new ReentrantLock();

	private @Nullable Batch open;

	private volatile @Nullable StoreFailure broken;

	public GroupCommit(Sql sql) {
		this.sql = sql;
	}

	public boolean isHeldByCurrentThread() {
		return this.lock.isHeldByCurrentThread();
	}

	public Sql sql() {
		return this.sql;
	}

	public <T> T write(Supplier<T> work) {
		if (this.lock.isHeldByCurrentThread()) {
			return work.get();
		}
		Batch batch;
		T result = null;
		RuntimeException failure = null;
		this.lock.lock();
		try {
			batch = begin();
			try {
				result = work.get();
			}
			catch (StoreFailure ex) {
				throw breakDown(ex);
			}
			catch (RuntimeException ex) {
				failure = ex;
			}
			catch (StackOverflowError | OutOfMemoryError ex) {
				failure = new StoreFailure("the command failed: " + ex, ex);
			}
			batch.commands++;
			if (batch.commands >= MAX_BATCH || !this.lock.hasQueuedThreads()) {
				commit(batch);
			}
		}
		finally {
			this.lock.unlock();
		}
		batch.await();
		if (failure != null) {
			throw failure;
		}
		return Objects.requireNonNull(result);
	}

	/** All or nothing within the open transaction: what it throws is undone. */
	public <T> T step(Supplier<T> work) {
		this.sql.execute("savepoint step");
		try {
			T result = work.get();
			this.sql.execute("release step");
			return result;
		}
		catch (StoreFailure ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			this.sql.execute("rollback to step");
			this.sql.execute("release step");
			throw ex;
		}
	}

	/** Runs while no transaction is open and nobody writes. */
	public void exclusively(Runnable work) {
		this.lock.lock();
		try {
			Batch batch = this.open;
			if (batch != null) {
				commit(batch);
			}
			if (this.broken == null) {
				work.run();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	private Batch begin() {
		StoreFailure cause = this.broken;
		if (cause != null) {
			throw new StoreFailure("the store stopped after a failure: " + cause.getMessageWithoutErrorCode(), cause);
		}
		Batch batch = this.open;
		if (batch == null) {
			try {
				this.sql.update("begin immediate");
			}
			catch (StoreFailure ex) {
				throw breakDown(ex);
			}
			batch = new Batch();
			this.open = batch;
		}
		return batch;
	}

	private void commit(Batch batch) {
		try {
			this.sql.update("commit");
		}
		catch (StoreFailure ex) {
			throw breakDown(ex);
		}
		this.open = null;
		batch.done.complete(true);
	}

	/** Nobody in the batch may believe in a write that may be gone. */
	private StoreFailure breakDown(StoreFailure cause) {
		this.broken = cause;
		Batch batch = this.open;
		this.open = null;
		if (batch != null) {
			batch.done.completeExceptionally(cause);
			try {
				this.sql.execute("rollback");
			}
			catch (StoreFailure ex) {
				cause.addSuppressed(ex);
			}
		}
		return cause;
	}

	private static final class Batch {

		private final CompletableFuture<Boolean> done = new CompletableFuture<>();

		private int commands;

		void await() {
			try {
				this.done.join();
			}
			catch (CompletionException ex) {
				throw new StoreFailure("the group's commit failed", ex);
			}
		}

	}

}
