package cn.yingshang.platform.inbox;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Makes the topics, then consumes them. A batch that fails because store or broker are
 * away is tried again without end, with its partitions paused; offsets are committed
 * after the effects.
 */
final class InboxLifecycle implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(InboxLifecycle.class);

	/**
	 * A poll costs a consumer, store and broker about as much as fifty events: under load
	 * a pause lets them gather; the first event after a quiet time does not wait.
	 */
	private static final long GATHERING_MILLIS = 8;

	/** What is held is tried again so often while nothing arrives. */
	private static final long IDLE_MILLIS = 1_000;

	private final InboxListener listener;

	private final Set<String> consumed;

	private final Set<String> topics;

	private final ConsumerFactory<String, byte[]> consumers;

	private final Map<String, Object> adminConfig;

	private final InboxSettings settings;

	private final ScheduledExecutorService scheduler = Executors
		.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("inbox-"));

	private volatile @Nullable ConcurrentMessageListenerContainer<String, byte[]> container;

	private volatile boolean running;

	InboxLifecycle(InboxListener listener, Set<String> consumed, Set<String> published,
			ConsumerFactory<String, byte[]> consumers, Map<String, Object> adminConfig, InboxSettings settings) {
		this.listener = listener;
		this.consumed = consumed;
		this.topics = new TreeSet<>(consumed);
		this.topics.addAll(published);
		this.consumers = consumers;
		this.adminConfig = adminConfig;
		this.settings = settings;
	}

	@Override
	public void start() {
		this.running = true;
		this.scheduler.execute(this::makeTopicsAndConsume);
	}

	@Override
	public void stop() {
		this.running = false;
		this.scheduler.shutdownNow();
		ConcurrentMessageListenerContainer<String, byte[]> consuming = this.container;
		if (consuming != null) {
			consuming.stop();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** The most records any partition is behind; 0 while nothing is consumed. */
	double lag() {
		ConcurrentMessageListenerContainer<String, byte[]> consuming = this.container;
		if (consuming == null) {
			return 0;
		}
		return lag(consuming.metrics().values());
	}

	/** Kafka's own maximum covers a window, and stays up after all was read. */
	static double lag(Collection<? extends Map<MetricName, ? extends Metric>> consumers) {
		return consumers.stream()
			.flatMap((metrics) -> metrics.entrySet().stream())
			.filter((metric) -> metric.getKey().name().equals("records-lag"))
			.mapToDouble((metric) -> ((Number) metric.getValue().metricValue()).doubleValue())
			.filter(Double::isFinite)
			.max()
			.orElse(0);
	}

	private void makeTopicsAndConsume() {
		try {
			makeTopics();
		}
		catch (KafkaException | ExecutionException | TimeoutException ex) {
			log.warn("topics wait for the broker: {}", ex.toString());
			this.scheduler.schedule(this::makeTopicsAndConsume, 1, TimeUnit.SECONDS);
			return;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return;
		}
		if (this.running && !this.consumed.isEmpty()) {
			consume();
		}
	}

	private void makeTopics() throws InterruptedException, ExecutionException, TimeoutException {
		try (Admin admin = Admin.create(this.adminConfig)) {
			Set<String> there = admin.listTopics().names().get(5, TimeUnit.SECONDS);
			for (String topic : this.topics) {
				if (!there.contains(topic)) {
					make(admin, topic);
				}
			}
		}
	}

	/**
	 * A replication factor of -1 leaves it to the broker: one on a laptop, three on a
	 * cluster.
	 */
	private void make(Admin admin, String topic) throws InterruptedException, ExecutionException, TimeoutException {
		try {
			admin.createTopics(Set.of(new NewTopic(topic, this.settings.partitions(), (short) -1)))
				.all()
				.get(5, TimeUnit.SECONDS);
		}
		catch (ExecutionException ex) {
			if (!(ex.getCause() instanceof TopicExistsException)) {
				throw ex;
			}
		}
	}

	private void consume() {
		ContainerProperties properties = new ContainerProperties(this.consumed.toArray(String[]::new));
		properties.setMessageListener(this.listener);
		properties.setAckMode(ContainerProperties.AckMode.BATCH);
		// What a crash leaves uncommitted comes again and is known as a repeat.
		properties.setSyncCommits(false);
		properties.setMissingTopicsFatal(false);
		properties.setIdleBetweenPolls(GATHERING_MILLIS);
		properties.setPollTimeout(IDLE_MILLIS / 2);
		properties.setIdleEventInterval(IDLE_MILLIS);
		ConcurrentMessageListenerContainer<String, byte[]> consuming = new ConcurrentMessageListenerContainer<>(
				this.consumers, properties);
		consuming.setConcurrency(this.settings.consumers());
		consuming.setBeanName("inbox");
		// Told by the polling thread, each second in which nothing arrives.
		consuming.setApplicationEventPublisher((event) -> {
			if (event instanceof ListenerContainerIdleEvent idle && idle.getTopicPartitions() != null) {
				this.listener.retry(idle.getTopicPartitions());
			}
		});
		DefaultErrorHandler forEver = new DefaultErrorHandler(new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS));
		consuming.setCommonErrorHandler(forEver);
		consuming.start();
		this.container = consuming;
	}

}
