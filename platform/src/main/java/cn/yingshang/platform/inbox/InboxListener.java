package cn.yingshang.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import cn.yingshang.platform.event.IncomingEvent;
import cn.yingshang.platform.event.MalformedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Reads a poll's records and hands them to the inbox; offsets are committed after it
 * returns.
 */
final class InboxListener implements BatchMessageListener<String, byte[]> {

	private final Inbox inbox;

	private final Clock clock;

	InboxListener(Inbox inbox, Clock clock) {
		this.inbox = inbox;
		this.clock = clock;
	}

	@Override
	public void onMessage(List<ConsumerRecord<String, byte[]>> messages) {
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

	/** What could be kept of a record that is no event: its place is its name. */
	private IncomingEvent unreadable(ConsumerRecord<String, byte[]> message, MalformedEvent ex) {
		String data = (message.value() != null) ? new String(message.value(), StandardCharsets.UTF_8) : "";
		return new IncomingEvent(ex.origin(), "unreadable", "unreadable-" + ex.origin(), 1, this.clock.instant(),
				ex.origin(), null, data, ex.origin());
	}

}
