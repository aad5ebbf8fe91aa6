package cn.yingshang.infrastructure.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import kafka.server.KafkaConfig;

/**
 * What a broker that is alone on a laptop is told differently from one in a data centre.
 */
final class BrokerSettings {

	static final int NODE_ID = 1;

	static final String HOST = "127.0.0.1";

	static final String CLIENT_LISTENER = "PLAINTEXT";

	static final String CONTROLLER_LISTENER = "CONTROLLER";

	private BrokerSettings() {
	}

	static KafkaConfig of(Path folder, int port, int controllerPort) {
		Map<String, String> settings = new HashMap<>();
		settings.put("process.roles", "broker,controller");
		settings.put("node.id", Integer.toString(NODE_ID));
		settings.put("log.dirs", folder.toString());
		String client = CLIENT_LISTENER + "://" + HOST + ":" + port;
		settings.put("listeners", client + "," + CONTROLLER_LISTENER + "://" + HOST + ":" + controllerPort);
		settings.put("advertised.listeners", client);
		settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
		settings.put("controller.listener.names", CONTROLLER_LISTENER);
		// Voters by configuration, not in the log: the controller's port may differ at
		// every start.
		settings.put("controller.quorum.voters", NODE_ID + "@" + HOST + ":" + controllerPort);
		alone(settings);
		kept(settings);
		small(settings);
		return new KafkaConfig(settings, false);
	}

	private static void alone(Map<String, String> settings) {
		settings.put("auto.create.topics.enable", "false");
		settings.put("default.replication.factor", "1");
		settings.put("min.insync.replicas", "1");
		settings.put("num.partitions", "4");
		settings.put("offsets.topic.replication.factor", "1");
		settings.put("offsets.topic.num.partitions", "4");
		settings.put("transaction.state.log.replication.factor", "1");
		settings.put("transaction.state.log.min.isr", "1");
		settings.put("transaction.state.log.num.partitions", "1");
		settings.put("share.coordinator.state.topic.replication.factor", "1");
		settings.put("share.coordinator.state.topic.min.isr", "1");
		settings.put("share.coordinator.state.topic.num.partitions", "1");
		// There is nobody to wait for.
		settings.put("group.initial.rebalance.delay.ms", "0");
		settings.put("controller.quorum.append.linger.ms", "0");
		settings.put("group.coordinator.append.linger.ms", "0");
		// No follower needs a sign of life, so an idle broker writes nothing.
		settings.put("metadata.max.idle.interval.ms", "0");
		// After kill -9 the controller refuses the new broker until the session of the
		// dead one has ended: with the default of 9 s a restart takes 11 s.
		settings.put("broker.session.timeout.ms", "3000");
		settings.put("broker.heartbeat.interval.ms", "500");
	}

	private static void kept(Map<String, String> settings) {
		// What is acknowledged is in the page cache and survives the process; a flush a
		// second bounds what a power cut may take, at a fifth of the cost of one a write.
		settings.put("log.flush.interval.ms", "1000");
		settings.put("log.flush.scheduler.interval.ms", "1000");
		// Inboxes and projections may be rebuilt from the first event.
		settings.put("log.retention.ms", "-1");
		settings.put("log.retention.bytes", "-1");
		// A laptop closed over the holidays must not forget where a consumer stood.
		settings.put("offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE));
	}

	private static void small(Map<String, String> settings) {
		settings.put("num.network.threads", "1");
		settings.put("num.io.threads", "2");
		settings.put("background.threads", "2");
		settings.put("num.recovery.threads.per.data.dir", "1");
		settings.put("group.coordinator.threads", "1");
		settings.put("log.cleaner.threads", "1");
		settings.put("log.cleaner.dedupe.buffer.size", "2097152");
		settings.put("log.cleaner.io.buffer.size", "65536");
		settings.put("log.segment.bytes", Integer.toString(128 * 1024 * 1024));
		settings.put("log.index.size.max.bytes", Integer.toString(1024 * 1024));
		settings.put("queued.max.requests", "128");
		settings.put("metric.reporters", "");
	}

}
