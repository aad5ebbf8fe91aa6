package cn.yingshang.infrastructure.store.file;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Remembers, durably and in the same transaction as the row, at which indexed paths of a
 * collection keys are irregular, so that queries there ask for more.
 */
public final class CollectionCatalog {

	private final String collection;

	private final StoreFile file;

	private volatile Map<String, Integer> traits;

	public CollectionCatalog(String collection, StoreFile file) {
		this.collection = collection;
		this.file = file;
		this.traits = load();
	}

	private Map<String, Integer> load() {
		Sql sql = this.file.writer().sql();
		sql.execute("create table if not exists irregular(collection text not null, path text not null,"
				+ " traits integer not null, primary key(collection, path)) without rowid");
		Map<String, Integer> loaded = new HashMap<>();
		try (Rows rows = sql.query("select traits, cast(path as blob) from irregular where collection = ?",
				List.of(this.collection), () -> {
				})) {
			while (rows.next()) {
				loaded.put(new String(rows.doc(), StandardCharsets.UTF_8), (int) rows.id());
			}
		}
		return Map.copyOf(loaded);
	}

	public Map<String, Integer> traits() {
		return this.traits;
	}

	public void note(Map<String, Integer> found) {
		Map<String, Integer> known = this.traits;
		boolean changed = false;
		for (Map.Entry<String, Integer> entry : found.entrySet()) {
			int before = known.getOrDefault(entry.getKey(), 0);
			changed |= (before | entry.getValue()) != before;
		}
		if (!changed) {
			return;
		}
		Map<String, Integer> next = new HashMap<>(known);
		found.forEach((path, trait) -> next.merge(path, trait, (a, b) -> a | b));
		next.forEach((path, trait) -> this.file.writer()
			.sql()
			.update("insert or replace into irregular(collection, path, traits) values(?, ?, ?)", this.collection, path,
					trait));
		this.traits = Map.copyOf(next);
	}

	public void forget() {
		this.file.writer().sql().update("delete from irregular where collection = ?", this.collection);
	}

}
