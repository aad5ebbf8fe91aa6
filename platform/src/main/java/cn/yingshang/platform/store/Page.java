package cn.yingshang.platform.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.bson.BsonNull;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/**
 * A keyset page; there is no total count (decision 17).
 *
 * @param items at most as many as asked for
 * @param next the cursor of the next page; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

	/**
	 * A page of plain records in order of their ids.
	 * @param list names the list, as in {@link PageRequest#afterId}
	 * @param found one more than the page holds, if there is one
	 */
	public static <T> Page<T> byId(String list, PageRequest request, List<T> found, Function<T, String> id) {
		if (found.size() <= request.size()) {
			return new Page<>(List.copyOf(found), null);
		}
		List<T> items = List.copyOf(found.subList(0, request.size()));
		ListOrder order = ListOrder.byId(list);
		String last = id.apply(items.get(items.size() - 1));
		return new Page<>(items, new Cursor(BsonNull.VALUE, new BsonString(last)).text(order));
	}

	/** All rows of a list that is known to be short enough for one answer. */
	public static <T> List<T> all(Function<PageRequest, Page<T>> list) {
		List<T> all = new ArrayList<>();
		@Nullable String after = null;
		do {
			Page<T> page = list.apply(new PageRequest(PageRequest.MAX, after));
			all.addAll(page.items());
			after = page.next();
		}
		while (after != null);
		return all;
	}

	public <R> Page<R> map(Function<T, R> mapper) {
		return new Page<>(this.items.stream().map(mapper).toList(), this.next);
	}

}
