package cn.yingshang.bench.load;

import java.io.IOException;

/** One unit of load, done again and again by each of several workers. */
@FunctionalInterface
public interface Unit {

	/**
	 * Does it once.
	 * @param worker number of the worker, from 0
	 * @return whether all of it went as it should
	 */
	boolean run(int worker) throws IOException;

}
