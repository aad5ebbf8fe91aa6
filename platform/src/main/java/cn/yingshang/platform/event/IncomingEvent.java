package cn.yingshang.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import cn.yingshang.platform.call.Cause;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * An event as it arrived, not yet read by any handler.
 *
 * @param id event id
 * @param type CloudEvents type
 * @param source id of the aggregate it tells of
 * @param sequence its place in that aggregate's sequence
 * @param at when it happened
 * @param correlation what it belongs to
 * @param traceparent trace context
 * @param data its JSON
 * @param origin topic, partition and offset it was first read from
 */
public record IncomingEvent(String id, String type, String source, long sequence, Instant at, String correlation,
		@Nullable String traceparent, String data, String origin) {

	/**
	 * Reads a record.
	 * @throws MalformedEvent when a header is missing or has no sense
	 */
	public static IncomingEvent read(ConsumerRecord<String, byte[]> message) {
		String origin = message.topic() + "-" + message.partition() + "@" + message.offset();
		Map<String, String> headers = new LinkedHashMap<>();
		for (Header header : message.headers()) {
			if (header.value() != null) {
				headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
			}
		}
		try {
			long sequence = Long.parseLong(required(headers, EventHeaders.SEQUENCE));
			if (sequence < 1 || message.value() == null) {
				throw new MalformedEvent(origin, "sequence " + sequence + " or no data");
			}
			String id = required(headers, EventHeaders.ID);
			return new IncomingEvent(id, required(headers, EventHeaders.TYPE), required(headers, EventHeaders.SUBJECT),
					sequence, Instant.parse(required(headers, EventHeaders.TIME)),
					headers.getOrDefault(EventHeaders.CORRELATION, id), headers.get(EventHeaders.TRACEPARENT),
					new String(message.value(), StandardCharsets.UTF_8), origin);
		}
		catch (NumberFormatException | DateTimeException ex) {
			throw new MalformedEvent(origin, String.valueOf(ex.getMessage()));
		}
		catch (MissingHeader ex) {
			throw new MalformedEvent(origin, String.valueOf(ex.getMessage()));
		}
	}

	public Cause cause() {
		return new Cause(this.id, this.type, this.source, this.sequence);
	}

	private static String required(Map<String, String> headers, String name) {
		String value = headers.get(name);
		if (value == null || value.isBlank()) {
			throw new MissingHeader(name);
		}
		return value;
	}

	private static final class MissingHeader extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private MissingHeader(String name) {
			super("no header " + name);
		}

	}

}
