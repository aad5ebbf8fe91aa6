package cn.yingshang.platform.inbox;

import java.util.function.BiConsumer;

import cn.yingshang.platform.call.Call;

/**
 * What a service does about one type of event. The reaction may be called again for the
 * same event: whatever it changes through an {@code AggregateStore} with the given call
 * happens once. It throws {@link NotYetKnown} when something it needs has not arrived.
 *
 * @param name the system actor in timelines and workflow tables
 * @param type full CloudEvents type with its major version, such as
 * {@code cn.yingshang.x.order.closed.v1}
 * @param topic where it comes from
 * @param data the consumer's own record
 * @param reaction what happens
 */
public record EventHandler<T>(String name, String type, String topic, Class<T> data,
		BiConsumer<Event<T>, Call> reaction) {

	/** A handler of a type on its service's topic. */
	public static <T> EventHandler<T> on(String name, String type, Class<T> data, BiConsumer<Event<T>, Call> reaction) {
		return new EventHandler<>(name, type, "yingshang." + type.split("\\.")[2], data, reaction);
	}

	/** The same from a topic of its own. */
	public EventHandler<T> fromTopic(String topic) {
		return new EventHandler<>(this.name, this.type, topic, this.data, this.reaction);
	}

}
