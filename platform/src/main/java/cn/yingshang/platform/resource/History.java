package cn.yingshang.platform.resource;

import java.util.List;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.platform.aggregate.Aggregate;
import org.jspecify.annotations.Nullable;

/** Who of those that see an aggregate is told its history, and what of it. */
@FunctionalInterface
public interface History<T extends Aggregate<?, ?>> {

	/** The timeline as this actor reads it, or null where it and the chain are kept. */
	@Nullable List<TimelineView> of(T one, Actor actor);

}
