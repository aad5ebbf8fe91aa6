package cn.yingshang.demo.client;

/** The suite did not do what the story tells. */
public final class NotAsTold extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public NotAsTold(String message) {
		super(message);
	}

}
