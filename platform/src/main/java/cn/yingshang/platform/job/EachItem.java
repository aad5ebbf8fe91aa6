package cn.yingshang.platform.job;

import java.time.LocalDate;
import java.util.function.BiConsumer;

import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.call.Call;
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

	private final Due<T> due;

	private final BiConsumer<T, Call> work;

	EachItem(String job, Due<T> due, BiConsumer<T, Call> work) {
		this.job = job;
		this.due = due;
		this.work = work;
	}

	@Override
	public void run(Round round) {
		Failures failures = round.failures();
		LocalDate today = round.calls().get().today();
		@Nullable String after = null;
		do {
			Page<T> page = this.due.page(today,
					new PageRequest(PageRequest.MAX, after, (id, ex) -> failures.record(PART, this.job, id, ex)));
			for (T item : page.items()) {
				one(item, round);
			}
			after = page.next();
		}
		while (after != null && round.mine().getAsBoolean());
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
		catch (RuntimeException ex) {
			if (storeIsAway(ex)) {
				throw ex;
			}
			failures.record(PART, this.job, item.id(), ex);
		}
	}

	/** Then it is not the item's fault, and the next one would fail just so. */
	private static boolean storeIsAway(RuntimeException failure) {
		return (failure instanceof MongoException && !(failure instanceof MongoServerException))
				|| failure instanceof MongoNotPrimaryException || failure instanceof MongoNodeIsRecoveringException;
	}

}
