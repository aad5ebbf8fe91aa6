package cn.yingshang.platform.inbox;

import java.util.function.ToDoubleFunction;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * What ops watch of an inbox: aggregates held back, dead letters, and how far the
 * consumer lags behind.
 */
final class InboxGauges implements MeterBinder {

	private final InboxStore store;

	private final InboxLifecycle lifecycle;

	InboxGauges(InboxStore store, InboxLifecycle lifecycle) {
		this.store = store;
		this.lifecycle = lifecycle;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		gauge(registry, "yingshang.inbox.held", "aggregates held back", InboxStore::heldCount);
		gauge(registry, "yingshang.inbox.dead", "dead letters", InboxStore::deadCount);
		Gauge.builder("yingshang.inbox.lag", this.lifecycle, InboxLifecycle::lag)
			.description("records the consumer is behind, at most over its partitions")
			.register(registry);
	}

	/** A store that is away gives no figure rather than a wrong one. */
	private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<InboxStore> figure) {
		Gauge.builder(name, this.store, (store) -> {
			try {
				return figure.applyAsDouble(store);
			}
			catch (MongoException ex) {
				return Double.NaN;
			}
		}).description(description).register(registry);
	}

}
