package cn.yingshang.platform.resource;

import java.lang.reflect.Type;
import java.util.function.BiFunction;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.platform.aggregate.Aggregate;

/**
 * One address below that of an aggregate, and what is read there.
 *
 * @param path below the aggregate's own
 * @param operation its name in the API description
 * @param summary what it answers
 * @param type of the answer's body
 * @param answer gives the body, or an entity with it
 */
record Reading<T extends Aggregate<?, ?>>(String path, String operation, String summary, Type type,
		BiFunction<T, Actor, Object> answer) {

}
