package cn.yingshang.platform.migration;

/**
 * A change to a service's stored data that is made once, in parts. An instance may be
 * killed between any two parts and another may make the same part at the same time, so
 * each part leaves what is done alone.
 */
public interface Migration {

	/**
	 * Its name for ever and its place in the order: the day it was written and what it
	 * does.
	 */
	String version();

	/** Does the next part; says whether none is left. */
	boolean step();

}
