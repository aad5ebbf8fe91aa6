package cn.yingshang.platform.store;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A keyset page; there is no total count (decision 17).
 *
 * @param items at most as many as asked for
 * @param next the cursor of the next page; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

	public <R> Page<R> map(Function<T, R> mapper) {
		return new Page<>(this.items.stream().map(mapper).toList(), this.next);
	}

}
