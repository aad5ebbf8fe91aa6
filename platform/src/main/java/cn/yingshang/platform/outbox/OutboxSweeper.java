package cn.yingshang.platform.outbox;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

import cn.yingshang.platform.aggregate.Sealer;
import cn.yingshang.platform.job.Claims;
import cn.yingshang.platform.store.AggregateStore;
import com.mongodb.MongoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds events that a crash or an absent broker left unpublished, along one sparse index,
 * by claiming slots: a lease a document would cost a second write a verb (decision 3).
 * Runs in each instance; a slot is swept by one at a time.
 */
public final class OutboxSweeper implements Runnable {

	private static final Logger log = LoggerFactory.getLogger(OutboxSweeper.class);

	private static final int BATCH = 200;

	private final Supplier<List<AggregateStore<?>>> stores;

	private final OutboxRelay relay;

	private final Claims claims;

	private final Clock clock;

	private final OutboxSettings settings;

	public OutboxSweeper(Supplier<List<AggregateStore<?>>> stores, OutboxRelay relay, Claims claims, Clock clock,
			OutboxSettings settings) {
		this.stores = stores;
		this.relay = relay;
		this.claims = claims;
		this.clock = clock;
		this.settings = settings;
	}

	@Override
	public void run() {
		if (this.relay.broken()) {
			return;
		}
		try {
			for (AggregateStore<?> store : this.stores.get()) {
				if (store.anyPending()) {
					sweep(store);
				}
			}
		}
		catch (MongoException ex) {
			log.warn("the outbox sweep waits for the store: {}", ex.toString());
		}
	}

	private void sweep(AggregateStore<?> store) {
		long before = this.clock.millis() - this.settings.sweepAfter().toMillis();
		for (int slot = 0; slot < Sealer.SLOTS; slot++) {
			long start = Sealer.slotStart(slot);
			List<Publication> left = store.leftInSlot(start, start + before, BATCH);
			if (!left.isEmpty() && this.claims.claim("outbox-" + slot, this.settings.lease())) {
				left.forEach(this.relay::offer);
			}
		}
	}

}
