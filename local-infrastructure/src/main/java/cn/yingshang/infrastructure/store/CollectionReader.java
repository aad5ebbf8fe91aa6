package cn.yingshang.infrastructure.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Plans a collection's queries and reads their matches.
 */
final class CollectionReader {

	private final DocumentTable table;

	private final List<StoreIndex> indexes;

	CollectionReader(DocumentTable table, List<StoreIndex> indexes) {
		this.table = table;
		this.indexes = indexes;
	}

	Planner planner(Document filter, @Nullable Document sort) {
		return new Planner(this.table.name(), this.indexes, this.table.traits(), filter, sort);
	}

	Selection open(Plan plan, Document filter) {
		return new Selection(CommandScope.track(this.table.rows(plan)), plan.exact() ? new Document() : filter);
	}

	Selection.@Nullable Match first(Document filter) {
		List<Selection.Match> matches = matches(filter, null, 0, 1);
		return matches.isEmpty() ? null : matches.get(0);
	}

	/** The matches in the order asked for, at most limit of them if it is positive. */
	List<Selection.Match> matches(Document filter, @Nullable Document sort, int skip, int limit) {
		Plan plan = planner(filter, sort).plan(null);
		try (Selection selection = open(plan, filter)) {
			if (!plan.ordered()) {
				return selection.sorted(Objects.requireNonNull(sort), skip, limit);
			}
			List<Selection.Match> matches = new ArrayList<>();
			int toSkip = skip;
			Selection.Match match = selection.next();
			while (match != null) {
				if (toSkip > 0) {
					toSkip--;
				}
				else {
					matches.add(match);
				}
				match = (limit > 0 && matches.size() >= limit) ? null : selection.next();
			}
			return matches;
		}
	}

	/** The row ids of the matches, without their documents. */
	long[] ids(Document filter, @Nullable Document sort, int skip, int limit) {
		if (Plan.isSorted(sort) || skip > 0 || limit > 0) {
			return matches(filter, sort, skip, limit).stream().mapToLong(Selection.Match::id).toArray();
		}
		Stream.Builder<Long> ids = Stream.builder();
		try (Selection selection = open(planner(filter, null).plan(null), filter)) {
			Selection.Match match = selection.next();
			while (match != null) {
				ids.add(match.id());
				match = selection.next();
			}
		}
		return ids.build().mapToLong(Long::longValue).toArray();
	}

	int count(Document filter, int skip, int limit) {
		int count = -skip;
		try (Selection selection = open(planner(filter, null).plan(null), filter)) {
			while (selection.next() != null) {
				count++;
				if (limit > 0 && count >= limit) {
					break;
				}
			}
		}
		return Math.max(0, count);
	}

}
