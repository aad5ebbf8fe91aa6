package cn.yingshang.platform.job;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.observe.Failing;
import cn.yingshang.platform.observe.Failures;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerException;
import org.jspecify.annotations.Nullable;

/** Does what a job does to each item that is due, one apart from the other. */
final class EachItem<T extends Aggregate<?, ?>> implements Job.Work {

	static final String PART = "job";

	private final String job;

	private final DueNow<T> due;

	private final BiConsumer<T, Call> work;

	EachItem(String job, DueNow<T> due, BiConsumer<T, Call> work) {
		this.job = job;
		this.due = due;
		this.work = work;
	}

	@Override
	public void run(Round round) {
		Failures failures = round.failures();
		Instant now = round.calls().get().at();
		Set<String> dueNoMore = failing(failures);
		@Nullable String after = null;
		do {
			Page<T> page = this.due.page(now, new PageRequest(PageRequest.MAX, after, (id, ex) -> {
				dueNoMore.remove(id);
				failed(id, ex, failures);
			}));
			for (T item : page.items()) {
				dueNoMore.remove(item.id());
				one(item, round);
			}
			after = page.next();
		}
		while (after != null && round.mine().getAsBoolean());
		if (after == null) {
			dueNoMore.forEach((id) -> failures.mended(PART, this.job, id));
		}
	}

	/**
	 * Those of this job that failed; one that is due no more was done by somebody else.
	 */
	private Set<String> failing(Failures failures) {
		return failures.all()
			.stream()
			.filter((failing) -> failing.part().equals(PART) && failing.kind().equals(this.job))
			.map(Failing::item)
			.collect(Collectors.toCollection(HashSet::new));
	}

	private void one(T item, Round round) {
		Failures failures = round.failures();
		if (failures.waits(PART, this.job, item.id())) {
			return;
		}
		try {
			this.work.accept(item, round.calls().get());
			failures.mended(PART, this.job, item.id());
		}
		catch (MongoException ex) {
			if (storeIsAway(ex)) {
				throw ex;
			}
			failed(item.id(), ex, failures);
		}
		catch (RuntimeException | LinkageError | StackOverflowError ex) {
			failed(item.id(), ex, failures);
		}
	}

	private void failed(String id, Throwable cause, Failures failures) {
		failures.record(PART, this.job, id, cause);
	}

	/** Then it is not the item's fault, and the next one would fail just so. */
	private static boolean storeIsAway(MongoException failure) {
		return !(failure instanceof MongoServerException) || failure instanceof MongoNotPrimaryException
				|| failure instanceof MongoNodeIsRecoveringException;
	}

}
