package cn.yingshang.platform.city;

import java.time.Duration;
import java.util.function.BiConsumer;

import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.job.Job;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.ListQuery;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import com.mongodb.client.model.Filters;

/**
 * Counts stored dates again whose year's notice has come since (decision 9). An aggregate
 * that waits bears a mark {@code 2027|id} in the field {@value #FIELD}, so the index
 * holds what is left to do: a run that is killed goes on where it was, and a date that
 * was counted by the old calendar while the new one came in is found by the next run.
 */
public final class Recount {

	/** The field that bears the mark. */
	public static final String FIELD = "awaits";

	private static final Duration EVERY = Duration.ofSeconds(10);

	private Recount() {
	}

	/**
	 * The job.
	 * @param name the system actor in timelines and workflow tables
	 * @param store whose documents may wait, with a unique index on {@value #FIELD}
	 * @param calendar the city's, which follows its folder
	 * @param verb counts again, and does nothing where nothing is waited for any more
	 */
	public static <T extends Aggregate<?, ?>> Job job(String name, AggregateStore<T> store, WorkingCalendar calendar,
			BiConsumer<T, Call> verb) {
		Scope scope = SystemScope.named(name);
		return Job.each(name, EVERY, (today, request) -> store.page(scope, come(calendar.pinned()), request),
				(waiting, call) -> store.change(waiting.id(), scope, call, (now) -> verb.accept(now, call)));
	}

	/** What waits for a year that is published. */
	public static ListQuery come(WorkingCalendar calendar) {
		return ListQuery.ascending(Filters.and(Filters.gte(FIELD, calendar.firstPublishedYear() + "|"),
				Filters.lt(FIELD, calendar.lastPublishedYear() + "~")), FIELD);
	}

}
