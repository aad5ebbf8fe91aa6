package cn.yingshang.platform.inbox;

/** The event speaks of something that has not arrived yet; it is held and tried again. */
public final class NotYetKnown extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public NotYetKnown(String kind, String id) {
		super("waits for " + kind + " " + id, null, false, false);
	}

}
