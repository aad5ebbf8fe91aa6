package cn.yingshang.platform.event;

/** A record that is no event of ours; it becomes a dead letter with this reason. */
public final class MalformedEvent extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String origin;

	MalformedEvent(String origin, String reason) {
		super(reason);
		this.origin = origin;
	}

	/** Topic, partition and offset. */
	public String origin() {
		return this.origin;
	}

}
