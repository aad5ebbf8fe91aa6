package cn.yingshang.platform.inbox;

import java.util.List;
import java.util.Map;

import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InboxLagTests {

	@Test
	void isThatOfThePartitionFurthestBehindNow() {
		assertThat(InboxLifecycle.lag(List.of(
				Map.of(name("records-lag", "0"), value(3.0), name("records-lag", "1"), value(0.0),
						name("records-lag-max", "1"), value(900.0)),
				Map.of(name("records-lag", "2"), value(7.0), name("records-lag", "3"), value(Double.NaN)))))
			.isEqualTo(7);
	}

	@Test
	void isNothingOnceAllWasReadWhateverItWasBefore() {
		assertThat(InboxLifecycle
			.lag(List.of(Map.of(name("records-lag", "0"), value(0.0), name("records-lag-max", "0"), value(900.0)))))
			.isZero();
		assertThat(InboxLifecycle.lag(List.of())).isZero();
	}

	private static MetricName name(String name, String partition) {
		return new MetricName(name, "consumer-fetch-manager-metrics", "", Map.of("partition", partition));
	}

	private static Metric value(double value) {
		return new Metric() {
			@Override
			public MetricName metricName() {
				return name("unused", "");
			}

			@Override
			public Object metricValue() {
				return value;
			}
		};
	}

}
