package cn.yingshang.infrastructure.store.file;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One SQLite connection, used by one thread at a time, with its prepared statements.
 */
public final class Sql implements AutoCloseable {

	private static final int MAX_STATEMENTS = 64;

	private final Connection connection;

	private final KeyFunctions functions = new KeyFunctions();

	private final Map<String, PreparedStatement> idle = new LinkedHashMap<>(32, 0.75f, true);

	private Sql(Connection connection) throws SQLException {
		this.connection = connection;
		this.functions.register(connection);
	}

	public static Sql openWriter(Path file) {
		Sql sql = open(file);
		sql.execute("pragma journal_mode=wal");
		sql.execute("pragma synchronous=full");
		sql.execute("pragma cache_size=-8192");
		return sql;
	}

	public static Sql openCheckpointer(Path file) {
		Sql sql = open(file);
		sql.execute("pragma synchronous=full");
		sql.execute("pragma cache_size=-256");
		return sql;
	}

	public static Sql openReader(Path file) {
		Sql sql = open(file);
		sql.execute("pragma cache_size=-4096");
		sql.execute("pragma query_only=1");
		return sql;
	}

	private static Sql open(Path file) {
		try {
			SQLiteConfig config = new SQLiteConfig();
			config.setGetGeneratedKeys(false);
			config.setBusyTimeout(5000);
			config.setPageSize(4096);
			Sql sql = new Sql(config.createConnection("jdbc:sqlite:" + file.toAbsolutePath()));
			sql.execute("pragma wal_autocheckpoint=0");
			sql.execute("pragma temp_store=memory");
			return sql;
		}
		catch (SQLException ex) {
			throw new StoreFailure("cannot open " + file, ex);
		}
	}

	public KeyFunctions functions() {
		return this.functions;
	}

	public void execute(String sql) {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw failure(sql, ex);
		}
	}

	public int update(String sql, Object... arguments) {
		PreparedStatement statement = take(sql);
		try {
			bind(statement, List.of(arguments));
			return statement.executeUpdate();
		}
		catch (SQLException ex) {
			throw failure(sql, ex);
		}
		finally {
			giveBack(sql, statement);
		}
	}

	/** The rows of a query; whoever steps through them closes them. */
	public Rows query(String sql, List<?> arguments, Runnable whenClosed) {
		PreparedStatement statement = take(sql);
		try {
			bind(statement, arguments);
			ResultSet results = statement.executeQuery();
			return new Rows(results, () -> {
				giveBack(sql, statement);
				whenClosed.run();
			});
		}
		catch (SQLException ex) {
			giveBack(sql, statement);
			throw failure(sql, ex);
		}
	}

	public long number(String sql, Object... arguments) {
		try (Rows rows = query(sql, List.of(arguments), () -> {
		})) {
			return rows.next() ? rows.id() : 0;
		}
	}

	private PreparedStatement take(String sql) {
		PreparedStatement statement = this.idle.remove(sql);
		if (statement != null) {
			return statement;
		}
		try {
			return this.connection.prepareStatement(sql);
		}
		catch (SQLException ex) {
			throw failure(sql, ex);
		}
	}

	private void giveBack(String sql, PreparedStatement statement) {
		PreparedStatement surplus = this.idle.put(sql, statement);
		if (surplus == null && this.idle.size() > MAX_STATEMENTS) {
			String eldest = this.idle.keySet().iterator().next();
			surplus = this.idle.remove(eldest);
		}
		if (surplus != null) {
			try {
				surplus.close();
			}
			catch (SQLException ex) {
				throw failure("close", ex);
			}
		}
	}

	private static void bind(PreparedStatement statement, List<?> arguments) throws SQLException {
		for (int i = 0; i < arguments.size(); i++) {
			Object argument = arguments.get(i);
			if (argument instanceof byte[] bytes) {
				statement.setBytes(i + 1, bytes);
			}
			else if (argument instanceof Number number) {
				statement.setLong(i + 1, number.longValue());
			}
			else {
				statement.setString(i + 1, argument.toString());
			}
		}
	}

	public static RuntimeException failure(String sql, SQLException cause) {
		if (cause instanceof SQLiteException sqlite
				&& sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE) {
			return new UniqueViolation(String.valueOf(cause.getMessage()));
		}
		return new StoreFailure(cause.getMessage() + " in: " + sql, cause);
	}

	/** SQLite's names ignore the case of ASCII letters, MongoDB's do not. */
	public static String caseSensitive(String name) {
		StringBuilder escaped = new StringBuilder(name.length() + 8);
		name.chars().forEach((c) -> {
			if (c == '^' || c >= 'A' && c <= 'Z') {
				escaped.append('^');
			}
			escaped.append((char) c);
		});
		return escaped.toString();
	}

	public static String quote(String identifier) {
		return '"' + identifier.replace("\"", "\"\"") + '"';
	}

	public static String literal(String text) {
		return '\'' + text.replace("'", "''") + '\'';
	}

	@Override
	public void close() {
		try {
			for (PreparedStatement statement : this.idle.values()) {
				statement.close();
			}
			this.idle.clear();
			this.connection.close();
		}
		catch (SQLException ex) {
			throw failure("close", ex);
		}
	}

}
