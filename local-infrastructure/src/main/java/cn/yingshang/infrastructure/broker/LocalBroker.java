package cn.yingshang.infrastructure.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import kafka.server.SharedServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.common.EligibleLeaderReplicasVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/**
 * A real Kafka broker and its controller in this JVM (KRaft, combined mode): on the
 * loopback address only, its log in one folder that is formatted at the first start.
 */
public final class LocalBroker implements AutoCloseable {

	private final FolderLock lock;

	private final LoopbackSockets sockets;

	private final int port;

	private final ControllerServer controller;

	private final kafka.server.BrokerServer broker;

	private final AtomicBoolean closed = new AtomicBoolean();

	private LocalBroker(FolderLock lock, LoopbackSockets sockets, int port, ControllerServer controller,
			kafka.server.BrokerServer broker) {
		this.lock = lock;
		this.sockets = sockets;
		this.port = port;
		this.controller = controller;
		this.broker = broker;
	}

	/**
	 * Starts a broker and returns once it serves.
	 * @param folder where the log is kept; created and formatted when it is new
	 * @param port the port on 127.0.0.1, or 0 for a free one
	 * @return the running broker
	 * @throws IllegalStateException if the folder or the port is in use
	 */
	public static LocalBroker open(Path folder, int port) {
		return open(folder, port, (reason) -> LoggerFactory.getLogger(LocalBroker.class)
			.error("The broker in {} has failed: {}", folder, reason));
	}

	static LocalBroker open(Path folder, int port, Consumer<String> onFatal) {
		BrokerLogging.quietUnlessConfigured();
		neverEndTheHost(onFatal);
		Path home = folder.toAbsolutePath().normalize();
		FolderLock lock = FolderLock.take(home);
		LoopbackSockets sockets = new LoopbackSockets();
		try {
			int chosen = sockets.bind(BrokerSettings.CLIENT_LISTENER, port);
			int controllerPort = sockets.bind(BrokerSettings.CONTROLLER_LISTENER, 0);
			Path data = formatted(home.resolve("kafka"));
			KafkaConfig config = BrokerSettings.of(data, chosen, controllerPort);
			return started(config, lock, sockets, chosen, onFatal);
		}
		catch (Throwable ex) {
			sockets.close();
			lock.close();
			throw ex;
		}
	}

	private static LocalBroker started(KafkaConfig config, FolderLock lock, LoopbackSockets sockets, int port,
			Consumer<String> onFatal) {
		Logger logger = LoggerFactory.getLogger(LocalBroker.class);
		Tuple2<MetaPropertiesEnsemble, BootstrapMetadata> storage = KafkaRaftServer.initializeLogDirs(config, logger,
				"");
		Metrics metrics = Server.initializeMetrics(config, Time.SYSTEM, storage._1().clusterId().orElseThrow());
		QuorumConfig quorum = config.quorumConfig();
		SharedServer shared = new SharedServer(config, storage._1(), Time.SYSTEM, metrics,
				CompletableFuture.completedFuture(QuorumConfig.parseVoterConnections(quorum.voters())),
				Collections.emptyList(), (name, fatal, action) -> (message, cause) -> {
					logger.error("{}: {}", name, message, cause);
					action.run();
					if (fatal) {
						onFatal.accept(name + ": " + message);
					}
					return new IllegalStateException(name + ": " + message, cause);
				}, sockets);
		kafka.server.BrokerServer broker = new kafka.server.BrokerServer(shared);
		ControllerServer controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), storage._2());
		LocalBroker local = new LocalBroker(lock, sockets, port, controller, broker);
		try {
			controller.startup();
			broker.startup();
			return local;
		}
		catch (Throwable ex) {
			local.close();
			throw ex;
		}
	}

	/**
	 * Gives a new folder the identity that the storage tool of Kafka would give it.
	 */
	private static Path formatted(Path data) {
		if (Files.exists(data.resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME))) {
			return data;
		}
		try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
			Files.createDirectories(data);
			new Formatter().setPrintStream(nowhere)
				.setNodeId(BrokerSettings.NODE_ID)
				.setClusterId(Uuid.randomUuid().toString())
				.setDirectories(List.of(data.toString()))
				.setMetadataLogDirectory(data.toString())
				.setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
				// Without it the last replica always stays in sync and comes back as
				// leader, also after kill -9.
				.setFeatureLevel(EligibleLeaderReplicasVersion.FEATURE_NAME, (short) 0)
				.run();
			return data;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The folder " + data + " can't be formatted", ex);
		}
		catch (Exception ex) {
			throw new IllegalStateException("The folder " + data + " can't be formatted", ex);
		}
	}

	/**
	 * Kafka ends its JVM when its disk fails; here the JVM may be a test run's.
	 */
	private static void neverEndTheHost(Consumer<String> onFatal) {
		Exit.Procedure refused = (status, message) -> {
			String reason = "exit " + status + ((message != null) ? ": " + message : "");
			onFatal.accept(reason);
			throw new IllegalStateException("The broker wanted to end its process, " + reason);
		};
		Exit.setExitProcedure(refused);
		Exit.setHaltProcedure(refused);
	}

	/**
	 * What a client is given as {@code bootstrap.servers}.
	 * @return host and port
	 */
	public String bootstrapServers() {
		return BrokerSettings.HOST + ":" + this.port;
	}

	/**
	 * The port that is served.
	 * @return the port chosen at the start, or the free one that was found
	 */
	public int port() {
		return this.port;
	}

	/**
	 * Ends cleanly: what is in the log needs no recovery at the next start.
	 */
	@Override
	public void close() {
		if (!this.closed.compareAndSet(false, true)) {
			return;
		}
		try {
			this.broker.shutdown();
			this.controller.shutdown();
		}
		finally {
			this.sockets.close();
			this.lock.close();
		}
	}

}
