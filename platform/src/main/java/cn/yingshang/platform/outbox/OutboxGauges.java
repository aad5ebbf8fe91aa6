package cn.yingshang.platform.outbox;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

import cn.yingshang.platform.store.AggregateStore;
import com.mongodb.MongoException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * What ops watch of an outbox: how many documents have unpublished events, how old the
 * oldest is, failed sends, and whether the sweeper lives.
 */
final class OutboxGauges implements MeterBinder {

	private final Supplier<List<AggregateStore<?>>> stores;

	private final OutboxRelay relay;

	private final OutboxSweeper sweeper;

	private final Clock clock;

	OutboxGauges(Supplier<List<AggregateStore<?>>> stores, OutboxRelay relay, OutboxSweeper sweeper, Clock clock) {
		this.stores = stores;
		this.relay = relay;
		this.sweeper = sweeper;
		this.clock = clock;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("yingshang.outbox.pending", this, OutboxGauges::pending)
			.description("documents with unpublished events")
			.register(registry);
		Gauge.builder("yingshang.outbox.oldest", this, OutboxGauges::oldestSeconds)
			.baseUnit("seconds")
			.description("age of the oldest unpublished event")
			.register(registry);
		Gauge.builder("yingshang.outbox.failures", this.relay, OutboxRelay::failures)
			.description("sends that failed since the start")
			.register(registry);
		Gauge.builder("yingshang.outbox.sweep.age", this.sweeper, OutboxSweeper::idleSeconds)
			.baseUnit("seconds")
			.description("time since the sweeper began its last run")
			.register(registry);
	}

	private double pending() {
		try {
			return this.stores.get().stream().mapToLong((store) -> store.unpublished().count()).sum();
		}
		catch (MongoException ex) {
			return Double.NaN;
		}
	}

	private double oldestSeconds() {
		try {
			long oldest = this.stores.get()
				.stream()
				.mapToLong((store) -> store.unpublished().oldest())
				.filter((at) -> at > 0)
				.min()
				.orElse(this.clock.millis());
			return Math.max(0, this.clock.millis() - oldest) / 1000.0;
		}
		catch (MongoException ex) {
			return Double.NaN;
		}
	}

}
