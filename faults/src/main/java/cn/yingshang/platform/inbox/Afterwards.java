package cn.yingshang.platform.inbox;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Applies a poll's records one second after they were said to be done. */
public final class Afterwards {

	private static final ScheduledExecutorService LATER = Executors.newSingleThreadScheduledExecutor();

	private static final ThreadLocal<Boolean> NOW = ThreadLocal.withInitial(() -> false);

	private Afterwards() {
	}

	/** Whether the call was put off; the later one is not. */
	static boolean put(InboxListener listener, List<ConsumerRecord<String, byte[]>> messages) {
		if (NOW.get()) {
			return false;
		}
		LATER.schedule(() -> {
			NOW.set(true);
			listener.accept(messages);
		}, 1, TimeUnit.SECONDS);
		return true;
	}

}
