package cn.yingshang.platform.resource;

import cn.yingshang.kernel.deadline.Explanation;
import org.jspecify.annotations.Nullable;

/** Explains a limit of an aggregate day by day. */
@FunctionalInterface
public interface Explaining<T> {

	/** The explanation, or null where no such limit runs. */
	@Nullable Explanation of(T one);

}
