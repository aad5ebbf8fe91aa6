package cn.yingshang.platform.event;

/**
 * Takes what was just saved and publishes it soon; what it cannot take, the sweeper
 * finds.
 */
@FunctionalInterface
public interface Outbox {

	/** Publishes nothing: for stores in tests that look at documents only. */
	Outbox NONE = (publication) -> {
	};

	/** Never blocks and never fails: the write it follows is already acknowledged. */
	void offer(Publication publication);

}
