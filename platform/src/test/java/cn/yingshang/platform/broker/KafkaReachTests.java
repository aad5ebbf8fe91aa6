package cn.yingshang.platform.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

class KafkaReachTests {

	@Test
	void tellsSoonThatTheBrokerIsSilent() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			KafkaReach reach = new KafkaReach(Map.of("bootstrap.servers", "127.0.0.1:" + silent.getLocalPort()));
			try {
				long start = System.nanoTime();
				Health first = reach.health();
				assertThat(first.getStatus()).isEqualTo(Status.DOWN);
				assertThat(reach.health()).as("the answer is kept for a moment").isSameAs(first);
				assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
			}
			finally {
				reach.destroy();
			}
		}
	}

}
