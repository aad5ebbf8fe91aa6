package cn.yingshang.gateway.route;

import java.io.IOException;

/** The caller broke off, or sent more than it may. */
final class CallerFailure extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final IOException failure;

	CallerFailure(IOException failure) {
		super(failure);
		this.failure = failure;
	}

	IOException failure() {
		return this.failure;
	}

}
