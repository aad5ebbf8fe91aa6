package cn.yingshang.infrastructure.store.file;

import de.bwaldvogel.mongo.exception.MongoServerError;

/**
 * The file underneath failed (full disk, damaged page, closed store); nothing of the
 * command is acknowledged.
 */
public final class StoreFailure extends MongoServerError {

	private static final long serialVersionUID = 1L;

	public StoreFailure(String message) {
		super(1, "InternalError", message);
	}

	public StoreFailure(String message, Throwable cause) {
		super(1, "InternalError", message, cause);
	}

}
