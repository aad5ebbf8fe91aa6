package cn.yingshang.platform.store;

import org.jspecify.annotations.Nullable;

/**
 * Which page is wanted.
 *
 * @param size 1 to 100
 * @param after the cursor a previous page gave; null for the first page
 */
public record PageRequest(int size, @Nullable String after) {

	public static final int MAX = 100;

	public PageRequest {
		if (size < 1 || size > MAX) {
			throw new IllegalArgumentException("size is 1 to " + MAX);
		}
	}

	public static PageRequest first(int size) {
		return new PageRequest(size, null);
	}

}
