package cn.yingshang.verify;

/**
 * The command or the file can not be understood, so nothing can be said about it.
 */
final class Unreadable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	Unreadable(String reason) {
		super(reason);
	}

	Unreadable(String reason, Throwable cause) {
		super(reason, cause);
	}

}
