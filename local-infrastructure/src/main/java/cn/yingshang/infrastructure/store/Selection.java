package cn.yingshang.infrastructure.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.PriorityQueue;

import cn.yingshang.infrastructure.store.bson.BsonCodec;
import cn.yingshang.infrastructure.store.bson.IndexKeys;
import cn.yingshang.infrastructure.store.bson.Refusals;
import cn.yingshang.infrastructure.store.file.Rows;
import cn.yingshang.infrastructure.store.query.ExplicitFilter;
import cn.yingshang.infrastructure.store.query.FilterBounds;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * Steps through a plan's rows and keeps the true matches, judged by the library's
 * matcher.
 */
final class Selection implements AutoCloseable {

	/** A matching document where it lies. */
	record Match(long id, byte[] bson) {

		Document document() {
			return BsonCodec.decode(this.bson);
		}

	}

	private record Ranked(Match match, byte[][] keys) {
	}

	private static final long MAX_SORT_BYTES = 48L << 20;

	private final Rows rows;

	private final Document filter;

	private final @Nullable List<byte[]> fields;

	private final QueryMatcher matcher = new DefaultQueryMatcher();

	private long examined;

	Selection(Rows rows, Document filter) {
		this.rows = rows;
		this.filter = ExplicitFilter.of(filter);
		this.fields = FilterBounds.fields(filter);
	}

	/** The next match, null at the end. */
	@Nullable Match next() {
		while (this.rows.next()) {
			this.examined++;
			if ((this.examined & 0x7F) == 0) {
				CommandScope.checkTime();
			}
			byte[] bson = this.rows.doc();
			if (this.filter.isEmpty() || this.matcher.matches(judged(bson), this.filter)) {
				return new Match(this.rows.id(), bson);
			}
		}
		close();
		return null;
	}

	/** What the matcher looks at, which is far less than the document as a rule. */
	private Document judged(byte[] bson) {
		return (this.fields != null) ? BsonCodec.decodeFields(bson, this.fields) : BsonCodec.decode(bson);
	}

	/** All matches after sorting here; keeps no more than skip + limit of them. */
	List<Match> sorted(Document sort, int skip, int limit) {
		Comparator<Ranked> order = order(sort);
		List<byte[]> names = Objects.requireNonNull(FilterBounds.fields(sort));
		int keep = (limit > 0) ? skip + limit : Integer.MAX_VALUE;
		PriorityQueue<Ranked> worst = new PriorityQueue<>(order.reversed());
		long bytes = 0;
		Match match = next();
		while (match != null) {
			bytes += match.bson().length;
			worst.add(new Ranked(match, keys(BsonCodec.decodeFields(match.bson(), names), sort)));
			if (worst.size() > keep) {
				bytes -= Objects.requireNonNull(worst.poll()).match().bson().length;
			}
			if (bytes > MAX_SORT_BYTES) {
				throw new MongoServerError(292, "QueryExceededMemoryLimitNoDiskUseAllowed",
						"a sort without an index would need more than " + MAX_SORT_BYTES + " bytes of memory");
			}
			match = next();
		}
		List<Ranked> ranked = new ArrayList<>(worst);
		ranked.sort(order);
		return ranked.stream().skip(skip).map(Ranked::match).toList();
	}

	private static byte[][] keys(Document document, Document sort) {
		byte[][] keys = new byte[sort.size()][];
		int at = 0;
		for (Map.Entry<String, Object> entry : sort.entrySet()) {
			Object value = Utils.getSubdocumentValueCollectionAware(document, entry.getKey());
			keys[at++] = (value instanceof Collection<?> values) ? extreme(values, isDescending(entry.getValue()))
					: IndexKeys.of(value);
		}
		return keys;
	}

	/** An array sorts by its least element, descending by its greatest. */
	private static byte[] extreme(Collection<?> values, boolean greatest) {
		byte[] extreme = null;
		for (Object value : values) {
			byte[] key = IndexKeys.of(value);
			if (extreme == null || (Arrays.compareUnsigned(key, extreme) > 0) == greatest) {
				extreme = key;
			}
		}
		return (extreme != null) ? extreme : IndexKeys.ofEmptyArray();
	}

	private static boolean isDescending(@Nullable Object direction) {
		if (!(direction instanceof Number number)) {
			throw Refusals.unsupported("the sort " + direction);
		}
		return number.doubleValue() < 0;
	}

	/**
	 * The order of the index keys, so that a sort is the same with an index and without.
	 */
	private static Comparator<Ranked> order(Document sort) {
		boolean[] descending = new boolean[sort.size()];
		int at = 0;
		for (Object direction : sort.values()) {
			descending[at++] = isDescending(direction);
		}
		return (a, b) -> {
			for (int i = 0; i < descending.length; i++) {
				int result = Arrays.compareUnsigned(a.keys()[i], b.keys()[i]);
				if (result != 0) {
					return descending[i] ? -result : result;
				}
			}
			return Long.compare(a.match().id(), b.match().id());
		};
	}

	/** The matching documents, read as they are asked for. */
	Iterator<Document> documents() {
		return new Iterator<>() {

			private @Nullable Match ahead;

			@Override
			public boolean hasNext() {
				if (this.ahead == null) {
					this.ahead = Selection.this.next();
				}
				return this.ahead != null;
			}

			@Override
			public Document next() {
				Match match = hasNext() ? this.ahead : null;
				if (match == null) {
					throw new NoSuchElementException();
				}
				this.ahead = null;
				return match.document();
			}

		};
	}

	long examined() {
		return this.examined;
	}

	/** Goes on after the command, in a cursor. */
	void outliveCommand() {
		CommandScope.release(this.rows);
	}

	@Override
	public void close() {
		this.rows.close();
	}

}
