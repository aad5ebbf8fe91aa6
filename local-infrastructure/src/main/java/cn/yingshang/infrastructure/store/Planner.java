package cn.yingshang.infrastructure.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import cn.yingshang.infrastructure.store.bson.IndexKeys;
import cn.yingshang.infrastructure.store.bson.Refusals;
import cn.yingshang.infrastructure.store.file.Sql;
import cn.yingshang.infrastructure.store.query.Bounds;
import cn.yingshang.infrastructure.store.query.FilterBounds;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the index: a unique one that names one document, then most equalities first,
 * then one that also gives the order, then one that bounds a range. Only what that index
 * covers becomes SQL.
 */
final class Planner {

	private final String table;

	private final Collection<StoreIndex> indexes;

	private final Map<String, Integer> traits;

	private final FilterBounds bounds;

	private final @Nullable Document sort;

	Planner(String table, Collection<StoreIndex> indexes, Map<String, Integer> traits, Document filter,
			@Nullable Document sort) {
		this.table = table;
		this.indexes = indexes;
		this.traits = traits;
		this.bounds = FilterBounds.of(filter);
		this.sort = Plan.isSorted(sort) ? sort : null;
	}

	Plan plan(@Nullable Object hint) {
		if (hint instanceof Document pattern && pattern.containsKey("$natural")) {
			return scan();
		}
		if (hint != null) {
			return on(hinted(hint));
		}
		if (this.sort != null && this.sort.containsKey("$natural")) {
			return scan();
		}
		Candidate best = null;
		for (StoreIndex index : this.indexes) {
			Candidate candidate = candidate(index);
			if (candidate != null && candidate.score() > 0 && (best == null || candidate.score() > best.score())) {
				best = candidate;
			}
		}
		return (best != null) ? build(best) : scan();
	}

	Plan scan() {
		String order = "";
		boolean natural = false;
		boolean backwards = false;
		if (this.sort != null && this.sort.get("$natural") instanceof Number direction) {
			natural = true;
			backwards = direction.intValue() < 0;
			order = " order by id" + (backwards ? " desc" : "");
		}
		return new Plan(null, "select id, doc from " + Sql.quote(this.table) + " not indexed" + order, List.of(),
				natural || this.sort == null, backwards, false, false, new Document());
	}

	private StoreIndex hinted(Object hint) {
		for (StoreIndex index : this.indexes) {
			if (index.getName().equals(hint) || index.keyPattern().equals(hint)) {
				return index;
			}
		}
		throw new MongoServerError(2, "BadValue",
				"error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index");
	}

	private Plan on(StoreIndex index) {
		Candidate candidate = candidate(index);
		if (candidate == null) {
			throw Refusals.unsupported("the hint of a sparse index for a filter that does not require its field");
		}
		return build(candidate);
	}

	private record Candidate(StoreIndex index, int equalities, boolean single, boolean range, boolean ordered,
			boolean backwards) {

		int score() {
			if (this.single && this.index.isUnique() && this.equalities == this.index.paths().size()) {
				return Integer.MAX_VALUE;
			}
			return this.equalities * 4 + (this.ordered ? 3 : 0) + (this.range ? 2 : 0);
		}

	}

	private @Nullable Candidate candidate(StoreIndex index) {
		if (index.sparse() && !this.bounds.requiresAny(index.paths())) {
			return null;
		}
		List<String> paths = index.paths();
		int equalities = 0;
		boolean single = true;
		while (equalities < paths.size()) {
			Bounds bound = this.bounds.at(paths.get(equalities));
			if (bound == null || bound.points() == null) {
				break;
			}
			single &= bound.isPoint() && !has(paths.get(equalities), IndexKeys.ARRAYS);
			equalities++;
		}
		boolean range = equalities < paths.size() && this.bounds.at(paths.get(equalities)) != null;
		Integer direction = single ? direction(index, equalities) : null;
		return new Candidate(index, equalities, single, range, direction != null && direction != 0,
				direction != null && direction < 0);
	}

	/** 1 or -1 if the index gives the order asked for, 0 or null if not. */
	private @Nullable Integer direction(StoreIndex index, int equalities) {
		if (this.sort == null) {
			return null;
		}
		Set<String> fixed = Set.copyOf(index.paths().subList(0, equalities));
		int at = equalities;
		int direction = 0;
		for (Map.Entry<String, Object> entry : this.sort.entrySet()) {
			if (fixed.contains(entry.getKey())) {
				continue;
			}
			if (at >= index.getKeys().size() || !(entry.getValue() instanceof Number wanted)) {
				return null;
			}
			IndexKey key = index.getKeys().get(at);
			if (!key.getKey().equals(entry.getKey()) || has(entry.getKey(), IndexKeys.ARRAYS)) {
				return null;
			}
			int next = ((wanted.doubleValue() < 0) == key.isAscending()) ? -1 : 1;
			if (direction != 0 && direction != next) {
				return null;
			}
			direction = next;
			at++;
		}
		return (direction == 0) ? 1 : direction;
	}

	private boolean has(String path, int trait) {
		return (this.traits.getOrDefault(path, 0) & trait) != 0;
	}

	private Plan build(Candidate candidate) {
		StoreIndex index = candidate.index();
		List<String> terms = new ArrayList<>();
		List<byte[]> arguments = new ArrayList<>();
		Document described = new Document();
		int columns = candidate.equalities() + (candidate.range() ? 1 : 0);
		for (int i = 0; i < columns; i++) {
			String path = index.paths().get(i);
			Bounds bound = Objects.requireNonNull(this.bounds.at(path));
			described.put(path, List.of(term(path, bound, terms, arguments)));
		}
		for (String path : index.paths().subList(columns, index.paths().size())) {
			described.put(path, List.of("[MinKey, MaxKey]"));
		}
		if (index.sparse()) {
			terms.add(index.existence());
		}
		String sql = "select id, doc from " + Sql.quote(this.table) + " indexed by " + Sql.quote(index.sqliteName())
				+ (terms.isEmpty() ? "" : " where " + String.join(" and ", terms))
				+ (candidate.ordered() ? order(index, candidate) : "");
		boolean multiKey = index.paths().stream().anyMatch((path) -> has(path, IndexKeys.ARRAYS));
		return new Plan(index, sql, arguments, candidate.ordered() || this.sort == null, candidate.backwards(),
				multiKey, isExact(index.paths().subList(0, columns)), described);
	}

	/** Whether the terms on these columns say all that the filter says. */
	private boolean isExact(List<String> columns) {
		Set<String> bound = this.bounds.exactPaths();
		return bound != null && columns.containsAll(bound)
				&& columns.stream().noneMatch((path) -> has(path, IndexKeys.ARRAYS | IndexKeys.UNORDERED));
	}

	private String order(StoreIndex index, Candidate candidate) {
		List<IndexKey> rest = index.getKeys().subList(candidate.equalities(), index.getKeys().size());
		if (rest.isEmpty()) {
			return "";
		}
		return rest.stream()
			.map((key) -> StoreIndex.keyOf(key.getKey())
					+ ((key.isAscending() == candidate.backwards()) ? " desc" : ""))
			.collect(Collectors.joining(", ", " order by ", ""));
	}

	private String term(String path, Bounds bound, List<String> terms, List<byte[]> arguments) {
		String key = StoreIndex.keyOf(path);
		boolean arrays = has(path, IndexKeys.ARRAYS);
		List<byte[]> points = bound.points();
		if (points != null) {
			List<byte[]> all = new ArrayList<>(points);
			if (arrays) {
				all.add(IndexKeys.marker());
			}
			if (all.size() == 1) {
				terms.add(key + " = ?");
				arguments.add(all.get(0));
				return "[" + hex(all.get(0)) + "]";
			}
			int slots = Integer.highestOneBit(all.size() * 2 - 1);
			while (all.size() < slots) {
				all.add(all.get(all.size() - 1));
			}
			terms.add(key + " in (" + "?,".repeat(slots - 1) + "?)");
			arguments.addAll(all);
			return all.stream().map(Planner::hex).distinct().collect(Collectors.joining(", ", "[", "]"));
		}
		byte[] low = bound.low();
		byte[] high = bound.high();
		if (has(path, IndexKeys.UNORDERED)) {
			low = (low != null) ? new byte[] { low[0] } : null;
			high = (high != null && high[0] != (byte) 0xFF) ? new byte[] { (byte) (high[0] + 1) } : null;
		}
		if (low != null) {
			terms.add(key + " >= ?");
			arguments.add(low);
		}
		if (high != null && !arrays) {
			terms.add(key + " <= ?");
			arguments.add(high);
		}
		return "[" + ((low != null) ? hex(low) : "MinKey") + ", " + ((high != null && !arrays) ? hex(high) : "MaxKey")
				+ "]";
	}

	private static String hex(byte[] key) {
		return HexFormat.of().formatHex(key);
	}

}
