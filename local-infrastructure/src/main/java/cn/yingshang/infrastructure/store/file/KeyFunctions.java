package cn.yingshang.infrastructure.store.file;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import cn.yingshang.infrastructure.store.bson.BsonPath;
import cn.yingshang.infrastructure.store.bson.IndexKeys;
import org.sqlite.Function;

/**
 * The deterministic SQL functions behind every index: {@code k1(doc, path)} is the key of
 * the value at the path, {@code x1(doc, path...)} is 1 if any of the paths exists.
 */
public final class KeyFunctions {

	private final Map<String, byte[][]> paths = new HashMap<>();

	private Map<String, Integer> traits = new HashMap<>();

	public void register(Connection connection) throws SQLException {
		Function.create(connection, "k1", new Key(), 2, Function.FLAG_DETERMINISTIC);
		Function.create(connection, "x1", new Exists(), -1, Function.FLAG_DETERMINISTIC);
	}

	/** What was irregular at the indexed paths since the last call. */
	public Map<String, Integer> drainTraits() {
		if (this.traits.isEmpty()) {
			return Map.of();
		}
		Map<String, Integer> drained = this.traits;
		this.traits = new HashMap<>();
		return drained;
	}

	private byte[][] path(String path) {
		return this.paths.computeIfAbsent(path, BsonPath::parse);
	}

	private final class Key extends Function {

		@Override
		protected void xFunc() throws SQLException {
			byte[] bson = value_blob(0);
			String path = value_text(1);
			int at = BsonPath.locate(bson, path(path));
			if (at < 0) {
				result(IndexKeys.ofNull());
				return;
			}
			byte[] key = IndexKeys.at(bson, at);
			int found = IndexKeys.traits(bson, at, key);
			if (found != 0) {
				KeyFunctions.this.traits.merge(path, found, (a, b) -> a | b);
			}
			result(key);
		}

	}

	private final class Exists extends Function {

		@Override
		protected void xFunc() throws SQLException {
			byte[] bson = value_blob(0);
			for (int i = 1; i < args(); i++) {
				if (BsonPath.locate(bson, path(value_text(i))) >= 0) {
					result(1);
					return;
				}
			}
			result();
		}

	}

}
