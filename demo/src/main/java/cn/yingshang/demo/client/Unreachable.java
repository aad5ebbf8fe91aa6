package cn.yingshang.demo.client;

import java.net.URI;

/** No answer came: whether the request was carried out is not known. */
public final class Unreachable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public Unreachable(URI uri, Throwable cause) {
		super("no answer from " + uri + ": " + cause, cause);
	}

}
