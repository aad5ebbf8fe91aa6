package cn.yingshang.platform.outbox;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

import cn.yingshang.platform.aggregate.Sealer;
import cn.yingshang.platform.job.Claims;
import cn.yingshang.platform.observe.Failures;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Unpublished;
import com.mongodb.client.MongoCursor;
import org.bson.RawBsonDocument;

/**
 * Finds events that a crash or an absent broker left unpublished, along one sparse index,
 * by claiming slots: a lease a document would cost a second write a verb (decision 3).
 * Runs in each instance; a slot is swept by one at a time. A document that cannot be
 * published is passed by until its next try is due; nothing behind it waits.
 */
public final class OutboxSweeper implements Runnable {

	private static final int BATCH = 200;

	private final Supplier<List<AggregateStore<?>>> stores;

	private final OutboxRelay relay;

	private final Claims claims;

	private final Failures failures;

	private final Clock clock;

	private final OutboxSettings settings;

	private volatile long lastRun = System.nanoTime();

	public OutboxSweeper(Supplier<List<AggregateStore<?>>> stores, OutboxRelay relay, Claims claims, Failures failures,
			Clock clock, OutboxSettings settings) {
		this.stores = stores;
		this.relay = relay;
		this.claims = claims;
		this.failures = failures;
		this.clock = clock;
		this.settings = settings;
	}

	@Override
	public void run() {
		this.lastRun = System.nanoTime();
		if (this.relay.broken()) {
			return;
		}
		this.stores.get().forEach((store) -> sweep(store.unpublished()));
	}

	/** How long ago it began its last run. */
	double idleSeconds() {
		return (System.nanoTime() - this.lastRun) / 1e9;
	}

	private void sweep(Unpublished unpublished) {
		this.failures.guard(OutboxRelay.PART, unpublished.collection(), "sweep", () -> {
			if (unpublished.any()) {
				for (int slot = 0; slot < Sealer.SLOTS; slot++) {
					sweep(unpublished, slot);
				}
			}
		});
	}

	private void sweep(Unpublished unpublished, int slot) {
		long start = Sealer.slotStart(slot);
		long before = this.clock.millis() - this.settings.sweepAfter().toMillis();
		int offered = 0;
		try (MongoCursor<RawBsonDocument> left = unpublished.between(start, start + before)) {
			while (left.hasNext() && offered < BATCH) {
				RawBsonDocument document = left.next();
				String id = Unpublished.id(document);
				if (this.failures.waits(OutboxRelay.PART, unpublished.collection(), id)) {
					continue;
				}
				if (offered == 0 && !this.claims.claim("outbox-" + slot, this.settings.lease())) {
					return;
				}
				offered++;
				offer(unpublished, document, id);
			}
		}
	}

	/** What the relay takes is mended when it is published, and not before. */
	private void offer(Unpublished unpublished, RawBsonDocument document, String id) {
		try {
			this.relay.offer(unpublished.publication(document));
		}
		catch (RuntimeException | LinkageError | StackOverflowError ex) {
			this.failures.record(OutboxRelay.PART, unpublished.collection(), id, ex);
		}
	}

}
