package cn.yingshang.infrastructure.store;

import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The same contract on a real MongoDB, so that what we rely on is what MongoDB does:
 * {@code MONGODB_URI}, or a container where there is an engine; else skipped, and said
 * so.
 */
class MongoServerConformanceTests extends WriteConformance {

	private static final Logger log = LoggerFactory.getLogger(MongoServerConformanceTests.class);

	private static final String SKIPPED = "SKIPPED: no MONGODB_URI and no container engine, "
			+ "so the store's contract was not checked against a real MongoDB";

	private MongoDBContainer container;

	@Override
	String start() {
		String uri = System.getenv("MONGODB_URI");
		if (uri != null) {
			return uri;
		}
		boolean engine = DockerClientFactory.instance().isDockerAvailable();
		if (!engine) {
			log.warn(SKIPPED);
		}
		Assumptions.assumeTrue(engine, SKIPPED);
		this.container = new MongoDBContainer("mongo:7.0");
		this.container.start();
		return this.container.getConnectionString();
	}

	@Override
	void stop() {
		if (this.container != null) {
			this.container.stop();
		}
	}

}
