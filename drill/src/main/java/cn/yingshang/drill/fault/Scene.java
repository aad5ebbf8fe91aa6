package cn.yingshang.drill.fault;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

import cn.yingshang.drill.suite.Members;
import cn.yingshang.drill.suite.Topics;

/**
 * What a fault may touch.
 *
 * @param members the processes
 * @param control where crash points are armed
 * @param random the seed's
 * @param poisoned how many dead letters the poison must have made so far
 */
public record Scene(Members members, Path control, RandomGenerator random, AtomicInteger poisoned) {

	Topics topics() {
		return new Topics(this.members.url("broker"));
	}

}
