package cn.yingshang.kernel.id;

/**
 * Gives new ids; injected, so that tests and simulated time can repeat themselves.
 */
@FunctionalInterface
public interface Ids {

	/**
	 * A new id.
	 * @return a UUID in its lower-case text form, never given before
	 */
	String next();

}
