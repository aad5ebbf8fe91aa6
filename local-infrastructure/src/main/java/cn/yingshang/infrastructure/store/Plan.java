package cn.yingshang.infrastructure.store;

import java.util.List;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How a query is answered: the SQL over one index or none, whether its rows already come
 * in the order asked for, and whether they are the matches and need no second look.
 */
record Plan(@Nullable StoreIndex index, String sql, List<byte[]> arguments, boolean ordered, boolean backwards,
		boolean multiKey, boolean exact, Document bounds) {

	/** The same rows in the same order, found without the index. */
	String withoutIndex() {
		return this.sql.replaceFirst(" indexed by \"(?:[^\"]|\"\")*\"", "");
	}

	static boolean isSorted(@Nullable Document sort) {
		return sort != null && !sort.isEmpty();
	}

}
