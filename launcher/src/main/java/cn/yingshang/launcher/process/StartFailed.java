package cn.yingshang.launcher.process;

/** The suite can't be started; the message says why and what to do. */
public final class StartFailed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public StartFailed(String message) {
		super(message);
	}

	public StartFailed(String message, Throwable cause) {
		super(message, cause);
	}

}
