package cn.yingshang.drill.journey;

/** A journey ended early: it was refused, or not answered for too long. */
final class GaveUp extends RuntimeException {

	private static final long serialVersionUID = 1L;

	GaveUp(String message) {
		super(message);
	}

}
