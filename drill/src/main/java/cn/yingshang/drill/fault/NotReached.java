package cn.yingshang.drill.fault;

/** The fault could not be done, so that its round shows nothing. */
public final class NotReached extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NotReached(String message) {
		super(message);
	}

}
