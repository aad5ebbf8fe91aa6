package cn.yingshang.platform.checkpoint;

/**
 * A named point between two durable effects; the drill's faults jar replaces it to crash
 * there.
 */
@FunctionalInterface
public interface Checkpoint {

	/** Does nothing: what runs in production. */
	Checkpoint NONE = (point, key) -> {
	};

	/**
	 * Called when the point is reached.
	 * @param point such as {@code saved}
	 * @param key the aggregate or event it is about
	 */
	void reach(String point, String key);

}
