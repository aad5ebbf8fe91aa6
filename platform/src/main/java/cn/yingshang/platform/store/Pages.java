package cn.yingshang.platform.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.aggregate.Aggregate;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Keyset pages. Each alternative of a scope is read along its own index and the results
 * are merged, so that an actor with several grants never causes a scan.
 */
final class Pages<T extends Aggregate<?, ?>> {

	private static final Document WITHOUT_HISTORY = new Document("timeline", 0).append("pending", 0);

	private final MongoCollection<RawBsonDocument> collection;

	private final Class<T> type;

	private final Codec<T> codec;

	private final Set<Role> readers;

	Pages(MongoCollection<T> collection, Set<Role> readers) {
		this.collection = collection.withDocumentClass(RawBsonDocument.class);
		this.type = collection.getDocumentClass();
		this.codec = collection.getCodecRegistry().get(this.type);
		this.readers = readers;
	}

	Page<T> page(Scope scope, ListQuery query, PageRequest request) {
		ListOrder order = ListOrder.of(this.collection.getNamespace().getCollectionName(), this.type, query,
				this.collection.getCodecRegistry());
		Cursor after = (request.after() != null) ? Cursor.parse(request.after(), order) : null;
		Map<BsonValue, RawBsonDocument> merged = new LinkedHashMap<>();
		List<RawBsonDocument> rows = new ArrayList<>();
		for (Bson alternative : scope.alternatives(this.readers)) {
			rows.addAll(rows(alternative, query, after, order.nullable(), request.size() + 1));
		}
		rows.sort(order(query));
		rows.forEach((row) -> merged.putIfAbsent(row.get("_id"), row));
		List<RawBsonDocument> distinct = new ArrayList<>(merged.values());
		boolean more = distinct.size() > request.size();
		List<RawBsonDocument> items = more ? distinct.subList(0, request.size()) : distinct;
		String next = more ? Cursor.of(items.get(items.size() - 1), order).text(order) : null;
		return new Page<>(items.stream().flatMap((row) -> read(row, request)).toList(), next);
	}

	/** One alternative after the cursor, each of its ranges along the index. */
	private List<RawBsonDocument> rows(Bson alternative, ListQuery query, @Nullable Cursor after, boolean nullable,
			int most) {
		List<RawBsonDocument> rows = new ArrayList<>();
		if (after == null) {
			return find(query, alternative).limit(most).into(rows);
		}
		for (Bson range : beyond(query, after, nullable)) {
			if (rows.size() < most) {
				find(query, alternative, range).limit(most - rows.size()).into(rows);
			}
		}
		return rows;
	}

	private Stream<T> read(RawBsonDocument row, PageRequest request) {
		try {
			return Stream.of(row.decode(this.codec));
		}
		catch (RuntimeException ex) {
			if (request.unreadable() == null) {
				throw ex;
			}
			request.unreadable().accept(row.getString("_id").getValue(), ex);
			return Stream.empty();
		}
	}

	List<String> plan(Scope scope, ListQuery query) {
		return scope.alternatives(this.readers)
			.stream()
			.map((alternative) -> QueryPlan.index(find(query, alternative).limit(20).explain()))
			.toList();
	}

	private FindIterable<RawBsonDocument> find(ListQuery query, Bson scope, Bson... range) {
		List<Bson> filters = new ArrayList<>(List.of(scope, query.filter()));
		filters.addAll(List.of(range));
		int direction = query.ascending() ? 1 : -1;
		Document sort = new Document(query.sortField(), direction);
		sort.putIfAbsent("_id", direction);
		return this.collection.find(Filters.and(filters)).sort(sort).projection(WITHOUT_HISTORY);
	}

	/**
	 * The range on the sort field comes first, so that the index is entered at the
	 * cursor. Rows without the field lie before all others, and no comparison with a
	 * value finds them: where there may be some, they are a range of their own.
	 */
	private static List<Bson> beyond(ListQuery query, Cursor after, boolean nullable) {
		String field = query.sortField();
		Bson missing = Filters.eq(field, BsonNull.VALUE);
		if (after.value().isNull()) {
			return query.ascending()
					? List.of(Filters.and(missing, Filters.gt("_id", after.id())), Filters.ne(field, BsonNull.VALUE))
					: List.of(Filters.and(missing, Filters.lt("_id", after.id())));
		}
		if (query.ascending()) {
			return List.of(Filters.and(Filters.gte(field, after.value()),
					Filters.or(Filters.gt(field, after.value()), Filters.gt("_id", after.id()))));
		}
		Bson below = Filters.and(Filters.lte(field, after.value()),
				Filters.or(Filters.lt(field, after.value()), Filters.lt("_id", after.id())));
		return nullable ? List.of(below, missing) : List.of(below);
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static Comparator<RawBsonDocument> order(ListQuery query) {
		Comparator<RawBsonDocument> order = (left, right) -> {
			BsonValue a = left.get(query.sortField(), BsonNull.VALUE);
			BsonValue b = right.get(query.sortField(), BsonNull.VALUE);
			if (a.isNull() != b.isNull()) {
				return a.isNull() ? -1 : 1;
			}
			int byValue = (a instanceof Comparable comparable && a.getClass() == b.getClass()) ? comparable.compareTo(b)
					: a.getBsonType().compareTo(b.getBsonType());
			return (byValue != 0) ? byValue
					: left.getString("_id").getValue().compareTo(right.getString("_id").getValue());
		};
		return query.ascending() ? order : order.reversed();
	}

}
