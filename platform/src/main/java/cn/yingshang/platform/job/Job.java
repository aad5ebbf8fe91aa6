package cn.yingshang.platform.job;

import java.time.Duration;
import java.util.function.BiConsumer;

import cn.yingshang.kernel.time.CityTime;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.call.Call;

/**
 * Work that falls due, done by whichever instance claims it. It asks for what is due up
 * to now, so a missed run catches up, and changes items through verbs, so an item done
 * twice is refused by its own table.
 *
 * @param name the system actor in timelines and workflow tables
 * @param every how often to look
 * @param work one run
 */
public record Job(String name, Duration every, Work work) {

	/**
	 * A job that does the same to each item that is due, to the end of the list. An item
	 * that fails is counted, kept in view and tried again later; nothing behind it waits.
	 */
	public static <T extends Aggregate<?, ?>> Job each(String name, Duration every, Due<T> due,
			BiConsumer<T, Call> work) {
		return eachNow(name, every, (now, request) -> due.page(CityTime.dateOf(now), request), work);
	}

	/** The same where what is due is due at a moment, not on a day. */
	public static <T extends Aggregate<?, ?>> Job eachNow(String name, Duration every, DueNow<T> due,
			BiConsumer<T, Call> work) {
		return new Job(name, every, new EachItem<>(name, due, work));
	}

	/** What a job does when it is its time. */
	@FunctionalInterface
	public interface Work {

		void run(Round round);

	}

}
