package cn.yingshang.infrastructure.store.file;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Rows of (id, doc) stepped through lazily; closing them frees the connection.
 */
public final class Rows implements AutoCloseable {

	private final ResultSet results;

	private final Runnable whenClosed;

	private boolean closed;

	public Rows(ResultSet results, Runnable whenClosed) {
		this.results = results;
		this.whenClosed = whenClosed;
	}

	public boolean next() {
		if (this.closed) {
			return false;
		}
		try {
			return this.results.next();
		}
		catch (SQLException ex) {
			throw Sql.failure("next row", ex);
		}
	}

	public long id() {
		try {
			return this.results.getLong(1);
		}
		catch (SQLException ex) {
			throw Sql.failure("read id", ex);
		}
	}

	public byte[] doc() {
		try {
			return this.results.getBytes(2);
		}
		catch (SQLException ex) {
			throw Sql.failure("read document", ex);
		}
	}

	@Override
	public void close() {
		if (this.closed) {
			return;
		}
		this.closed = true;
		try {
			this.results.close();
		}
		catch (SQLException ex) {
			throw Sql.failure("close rows", ex);
		}
		finally {
			this.whenClosed.run();
		}
	}

}
