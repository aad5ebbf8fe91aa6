package cn.yingshang.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import cn.yingshang.platform.event.IncomingEvent;
import cn.yingshang.platform.event.MalformedEvent;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;

/**
 * Reads a poll's records and hands them to the inbox; offsets are committed after it
 * returns. The same thread tries again, each second, what is held of the partitions it
 * polls, whether anything arrives or not.
 */
final class InboxListener implements BatchConsumerAwareMessageListener<String, byte[]> {

	private static final Logger log = LoggerFactory.getLogger(InboxListener.class);

	private static final long EVERY_NANOS = 1_000_000_000L;

	/** No source of ours. */
	static final String UNREADABLE = "/unreadable";

	private final Inbox inbox;

	private final Clock clock;

	private final Map<Long, Retry> retries = new ConcurrentHashMap<>();

	InboxListener(Inbox inbox, Clock clock) {
		this.inbox = inbox;
		this.clock = clock;
	}

	@Override
	public void onMessage(List<ConsumerRecord<String, byte[]>> messages, @Nullable Consumer<?, ?> consumer) {
		if (consumer != null) {
			retry(consumer.assignment());
		}
		accept(messages);
	}

	void accept(List<ConsumerRecord<String, byte[]>> messages) {
		List<IncomingEvent> events = new ArrayList<>();
		for (ConsumerRecord<String, byte[]> message : messages) {
			try {
				events.add(IncomingEvent.read(message));
			}
			catch (MalformedEvent ex) {
				this.inbox.dead(unreadable(message, ex), "no event: " + ex.getMessage());
			}
		}
		this.inbox.accept(events);
	}

	/**
	 * Called on the polling thread; a store that is away is met again by the next poll.
	 */
	void retry(Collection<TopicPartition> assigned) {
		Retry last = this.retries.get(Thread.currentThread().getId());
		if (assigned.isEmpty() || (last != null && System.nanoTime() - last.at() < EVERY_NANOS)) {
			return;
		}
		Set<String> partitions = assigned.stream().map(TopicPartition::toString).collect(Collectors.toSet());
		String after = null;
		try {
			after = this.inbox.retryHeld(partitions, (last != null) ? last.after() : null);
		}
		catch (RuntimeException ex) {
			if (!Infrastructure.isAway(ex)) {
				log.error("held events could not be tried again", ex);
			}
		}
		this.retries.put(Thread.currentThread().getId(), new Retry(System.nanoTime(), after));
	}

	/** What could be kept of a record that is no event: its place is its name. */
	private IncomingEvent unreadable(ConsumerRecord<String, byte[]> message, MalformedEvent ex) {
		String data = (message.value() != null) ? new String(message.value(), StandardCharsets.UTF_8) : "";
		return new IncomingEvent(ex.origin(), "unreadable", UNREADABLE, ex.origin(), 1, this.clock.instant(),
				ex.origin(), null, data, ex.origin());
	}

	private record Retry(long at, @Nullable String after) {
	}

}
