package cn.yingshang.infrastructure.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Rows of (id, doc) stepped through lazily; closing them frees the connection.
 */
final class Rows implements AutoCloseable {

	private final ResultSet results;

	private final Runnable whenClosed;

	private boolean closed;

	Rows(ResultSet results, Runnable whenClosed) {
		this.results = results;
		this.whenClosed = whenClosed;
	}

	boolean next() {
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

	long id() {
		try {
			return this.results.getLong(1);
		}
		catch (SQLException ex) {
			throw Sql.failure("read id", ex);
		}
	}

	byte[] doc() {
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
