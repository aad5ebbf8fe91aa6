package cn.yingshang.platform.broker;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the broker answers, asked at most every few seconds and never waited for longer
 * than a moment.
 */
final class KafkaReach implements HealthIndicator, DisposableBean {

	private static final Duration FRESH = Duration.ofSeconds(3);

	private static final int PATIENCE_MILLIS = 1500;

	private final Map<String, Object> config;

	private final ReentrantLock asking = new ReentrantLock();

	private @Nullable Admin admin;

	private volatile Health last = Health.unknown().build();

	private volatile long until = System.nanoTime();

	KafkaReach(Map<String, Object> config) {
		this.config = config;
	}

	@Override
	public Health health() {
		if (System.nanoTime() - this.until >= 0 && this.asking.tryLock()) {
			try {
				this.last = ask();
				this.until = System.nanoTime() + FRESH.toNanos();
			}
			finally {
				this.asking.unlock();
			}
		}
		return this.last;
	}

	@Override
	public void destroy() {
		this.asking.lock();
		try {
			if (this.admin != null) {
				this.admin.close(Duration.ofMillis(PATIENCE_MILLIS));
				this.admin = null;
			}
		}
		finally {
			this.asking.unlock();
		}
	}

	private Health ask() {
		try {
			String cluster = admin().describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS))
				.clusterId()
				.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
			return Health.up().withDetail("cluster", String.valueOf(cluster)).build();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Health.unknown().build();
		}
		catch (ExecutionException | TimeoutException | KafkaException ex) {
			return Health.down().withDetail("reason", ex.getClass().getSimpleName()).build();
		}
	}

	private Admin admin() {
		Admin known = this.admin;
		if (known == null) {
			known = Admin.create(this.config);
			this.admin = known;
		}
		return known;
	}

}
