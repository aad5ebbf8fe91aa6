package cn.yingshang.platform.test.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import cn.yingshang.infrastructure.broker.LocalBroker;
import cn.yingshang.infrastructure.store.LocalStore;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * A store and a broker for the tests of one JVM, started once: what MONGODB_URI and
 * KAFKA_BOOTSTRAP_SERVERS name, otherwise those of local-infrastructure, otherwise (with
 * {@code -Dyingshang.test.infrastructure=containers}) containers. A service has its
 * database and consumer groups there by its own name, as in the suite: the tests of one
 * service share what they write, so each makes up what it looks for.
 */
public final class Infrastructure {

	private static @Nullable Infrastructure local;

	private static @Nullable Infrastructure containers;

	private final String mongoUri;

	private final String bootstrapServers;

	private Infrastructure(String mongoUri, String bootstrapServers) {
		this.mongoUri = mongoUri;
		this.bootstrapServers = bootstrapServers;
	}

	/** The shared one of this JVM. */
	public static synchronized Infrastructure shared() {
		if ("containers".equals(System.getProperty("yingshang.test.infrastructure"))) {
			return containers();
		}
		if (local == null) {
			local = startLocal();
		}
		return local;
	}

	/**
	 * MongoDB and Kafka in containers; only where {@link NeedsDocker} lets a test run.
	 */
	public static synchronized Infrastructure containers() {
		if (containers == null) {
			MongoDBContainer mongo = new MongoDBContainer("mongo:7.0");
			KafkaContainer kafka = new KafkaContainer("apache/kafka:4.2.1");
			mongo.start();
			kafka.start();
			containers = new Infrastructure(mongo.getConnectionString(), kafka.getBootstrapServers());
		}
		return containers;
	}

	/** Connection string without a database. */
	public String mongoUri() {
		return this.mongoUri;
	}

	public String bootstrapServers() {
		return this.bootstrapServers;
	}

	/** Points a Spring test at both. */
	public void register(DynamicPropertyRegistry registry) {
		registry.add("spring.mongodb.uri", this::mongoUri);
		registry.add("spring.kafka.bootstrap-servers", this::bootstrapServers);
	}

	private static Infrastructure startLocal() {
		String mongo = System.getenv("MONGODB_URI");
		String kafka = System.getenv("KAFKA_BOOTSTRAP_SERVERS");
		Path folder = temporary();
		if (mongo == null) {
			LocalStore store = LocalStore.open(folder.resolve("store"), 0);
			mongo = store.connectionString();
			Runtime.getRuntime().addShutdownHook(new Thread(store::close));
		}
		if (kafka == null) {
			LocalBroker broker = LocalBroker.open(folder.resolve("broker"), 0);
			kafka = broker.bootstrapServers();
			Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
		}
		return new Infrastructure(mongo, kafka);
	}

	private static Path temporary() {
		try {
			Path folder = Files.createTempDirectory("yingshang-test-" + UUID.randomUUID());
			Runtime.getRuntime().addShutdownHook(new Thread(() -> TemporaryFolder.delete(folder)));
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
