package cn.yingshang.verify;

import org.jspecify.annotations.Nullable;

/**
 * The document is readable but wrong; the message says where and how.
 */
final class DoesNotVerify extends RuntimeException {

	private static final long serialVersionUID = 1L;

	DoesNotVerify(String reason) {
		super(reason);
	}

	static void unless(boolean holds, String reason, @Nullable Object... parts) {
		if (!holds) {
			throw new DoesNotVerify(String.format(reason, parts));
		}
	}

}
