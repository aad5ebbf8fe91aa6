package cn.yingshang.inspection.doorcode.store;

import java.time.Duration;

import cn.yingshang.inspection.Secrets;
import cn.yingshang.inspection.doorcode.DoorCodes;
import cn.yingshang.platform.store.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The codes of doors. */
@Configuration(proxyBeanMethods = false)
class DoorCodeConfiguration {

	/** How long a door shows one code (B-40 [D]). */
	private static final Duration PERIOD = Duration.ofMinutes(5);

	@Bean
	DoorCodes doorCodes(AggregateStores stores, Secrets secrets) {
		return new DoorCodes(new DoorKeyStore(stores, secrets), PERIOD);
	}

}
