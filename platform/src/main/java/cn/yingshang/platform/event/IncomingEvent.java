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
 * @param source the kind of aggregate it tells of, as a URI-reference
 * @param subject id of the aggregate it tells of
 * @param sequence its place in that aggregate's sequence
 * @param at when it happened
 * @param correlation what it belongs to
 * @param traceparent trace context
 * @param data its JSON
 * @param origin topic, partition and offset it was first read from
 */
public record IncomingEvent(String id, String type, String source, String subject, long sequence, Instant at,
		String correlation, @Nullable String traceparent, String data, String origin) {

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
			return new IncomingEvent(id, required(headers, EventHeaders.TYPE),
					source(required(headers, EventHeaders.SOURCE)), required(headers, EventHeaders.SUBJECT), sequence,
					Instant.parse(required(headers, EventHeaders.TIME)),
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

	/**
	 * Names the one aggregate whose sequence it is part of: two kinds may share an id.
	 */
	public String stream() {
		return streamOf(this.source, this.subject);
	}

	/** The name of an aggregate's sequence. */
	public static String streamOf(String source, String subject) {
		return source + "|" + subject;
	}

	/**
	 * A source as it is written since names between programs have no spaces: what was
	 * published before had them.
	 */
	public static String source(String written) {
		return written.strip().replace(' ', '-');
	}

	/** The partition it was first read from, such as {@code yingshang.post-3}. */
	public String partition() {
		return this.origin.substring(0, Math.max(this.origin.lastIndexOf('@'), 0));
	}

	public Cause cause() {
		return new Cause(this.id, this.type, this.subject, this.sequence);
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
