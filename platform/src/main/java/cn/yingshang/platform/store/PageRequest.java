package cn.yingshang.platform.store;

import java.util.function.BiConsumer;

import cn.yingshang.platform.web.Paged;
import org.jspecify.annotations.Nullable;

/**
 * Which page is wanted.
 *
 * @param size 1 to 100
 * @param after the cursor a previous page gave; null for the first page
 * @param unreadable told of each row that cannot be read, by its id, which the page then
 * leaves out; null when such a row fails the page
 */
@Paged
public record PageRequest(int size, @Nullable String after, @Nullable BiConsumer<String, RuntimeException> unreadable) {

	public static final int MAX = Paged.MAX;

	public PageRequest {
		if (size < 1 || size > MAX) {
			throw new IllegalArgumentException("size is 1 to " + MAX);
		}
	}

	public PageRequest(int size, @Nullable String after) {
		this(size, after, null);
	}

	public static PageRequest first(int size) {
		return new PageRequest(size, null);
	}

	/**
	 * The id after which a page of {@link Page#byId} begins; empty for the first page.
	 */
	public String afterId(String list) {
		return (this.after != null) ? Cursor.parse(this.after, ListOrder.byId(list)).id().asString().getValue() : "";
	}

}
