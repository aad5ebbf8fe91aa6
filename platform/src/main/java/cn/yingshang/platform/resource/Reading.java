package cn.yingshang.platform.resource;

import java.lang.reflect.Type;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.platform.aggregate.Aggregate;

/**
 * One address below that of an aggregate, and what is read there.
 *
 * @param path below the aggregate's own
 * @param operation its name in the API description
 * @param summary what it answers
 * @param type of the answer's body
 * @param toAll whether it is read without signing in
 * @param answer gives the body, or an entity with it
 */
record Reading<T extends Aggregate<?, ?>>(String path, String operation, String summary, Type type, boolean toAll,
		Answer<T> answer) {

	/** What is read of one that the actor sees. */
	@FunctionalInterface
	interface Answer<T extends Aggregate<?, ?>> {

		Object of(Resource<T, ?> resource, T one, Actor actor);

	}

	Reading<T> openedToAll() {
		return new Reading<>(this.path, this.operation, this.summary, this.type, true, this.answer);
	}

}
