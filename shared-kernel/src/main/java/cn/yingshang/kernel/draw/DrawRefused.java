package cn.yingshang.kernel.draw;

/**
 * A draw that could not be verified by others is refused; the message says why.
 */
public final class DrawRefused extends IllegalArgumentException {

	DrawRefused(String message) {
		super(message);
	}

}
