package cn.yingshang.drill.fault;

/** Something that goes wrong while the clients work. */
public interface Fault {

	/** Such as {@code kill:credit-service}. */
	String name();

	/** Does it, and returns when it is over or left to the launcher to mend. */
	void inject(Scene scene);

	/**
	 * Whether it brings back what earlier rounds did, so that all is to be read again.
	 */
	default boolean touchesAll() {
		return false;
	}

}
