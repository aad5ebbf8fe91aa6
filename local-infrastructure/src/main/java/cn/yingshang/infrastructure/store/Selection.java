package cn.yingshang.infrastructure.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Steps through a plan's rows and keeps the true matches, judged by the library's
 * matcher.
 */
final class Selection implements AutoCloseable {

	/** A matching document where it lies. */
	record Match(long id, byte[] bson, Document document) {
	}

	private record Ranked(Match match, List<Object> values) {
	}

	private final Rows rows;

	private final Document filter;

	private final QueryMatcher matcher = new DefaultQueryMatcher();

	private long examined;

	Selection(Rows rows, Document filter) {
		this.rows = rows;
		this.filter = filter;
	}

	/** The next match, null at the end; the document is empty if nothing needs it. */
	@Nullable Match next(boolean decode) {
		while (this.rows.next()) {
			this.examined++;
			if ((this.examined & 0x7F) == 0) {
				CommandScope.checkTime();
			}
			byte[] bson = this.rows.doc();
			if (this.filter.isEmpty()) {
				return new Match(this.rows.id(), bson, decode ? BsonCodec.decode(bson) : new Document());
			}
			Document document = BsonCodec.decode(bson);
			if (this.matcher.matches(document, this.filter)) {
				return new Match(this.rows.id(), bson, document);
			}
		}
		close();
		return null;
	}

	/** All matches after sorting here; keeps no more than skip + limit of them. */
	List<Match> sorted(Document sort, int skip, int limit) {
		Comparator<Ranked> order = order(sort);
		int keep = (limit > 0) ? skip + limit : Integer.MAX_VALUE;
		PriorityQueue<Ranked> worst = new PriorityQueue<>(order.reversed());
		Match match = next(true);
		while (match != null) {
			worst.add(new Ranked(match, values(match.document(), sort)));
			if (worst.size() > keep) {
				worst.poll();
			}
			match = next(true);
		}
		List<Ranked> ranked = new ArrayList<>(worst);
		ranked.sort(order);
		return ranked.stream().skip(skip).map(Ranked::match).toList();
	}

	private static List<Object> values(Document document, Document sort) {
		List<Object> values = new ArrayList<>(sort.size());
		for (String path : sort.keySet()) {
			values.add(Utils.getSubdocumentValueCollectionAware(document, path));
		}
		return values;
	}

	private static Comparator<Ranked> order(Document sort) {
		List<Comparator<Object>> comparators = new ArrayList<>();
		for (Map.Entry<String, Object> entry : sort.entrySet()) {
			if (!(entry.getValue() instanceof Number direction)) {
				throw Refusals.unsupported("the sort " + entry.getValue());
			}
			comparators.add((direction.intValue() < 0) ? ValueComparator.desc() : ValueComparator.asc());
		}
		return (a, b) -> {
			for (int i = 0; i < comparators.size(); i++) {
				int result = comparators.get(i).compare(a.values().get(i), b.values().get(i));
				if (result != 0) {
					return result;
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
					this.ahead = Selection.this.next(true);
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
