package cn.yingshang.platform.event;

import java.nio.charset.StandardCharsets;

import cn.yingshang.platform.aggregate.PendingEvent;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Writes a pending event as the Kafka record that carries it. */
public final class EventRecords {

	private EventRecords() {
	}

	/**
	 * The record: keyed by aggregate, so that one aggregate's events stay in one
	 * partition.
	 * @param topic where to
	 * @param source the CloudEvents source
	 * @param aggregateId key and subject
	 * @param event what happened
	 */
	public static ProducerRecord<String, byte[]> write(String topic, String source, String aggregateId,
			PendingEvent event) {
		ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, aggregateId,
				event.data().getBytes(StandardCharsets.UTF_8));
		header(message, EventHeaders.VERSION, "1.0");
		header(message, EventHeaders.ID, event.id());
		header(message, EventHeaders.SOURCE, source);
		header(message, EventHeaders.TYPE, event.type());
		header(message, EventHeaders.SUBJECT, aggregateId);
		header(message, EventHeaders.TIME, event.at().toString());
		header(message, EventHeaders.SEQUENCE, Long.toString(event.sequence()));
		header(message, EventHeaders.CAUSATION, (event.cause() != null) ? event.cause().eventId() : null);
		header(message, EventHeaders.CORRELATION, event.correlation());
		header(message, EventHeaders.CHAIN_HEAD, event.chainHead());
		header(message, EventHeaders.TRACEPARENT, event.traceparent());
		header(message, EventHeaders.CONTENT_TYPE, "application/json");
		return message;
	}

	private static void header(ProducerRecord<String, byte[]> message, String name, @Nullable String value) {
		if (value != null) {
			message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
		}
	}

}
