package cn.yingshang.launcher.health;

import java.net.URI;

import cn.yingshang.launcher.process.Role;

/** Asks one process whether it can serve; never waits longer than two seconds. */
@FunctionalInterface
public interface Probe {

	/** The longest a probe waits for an answer. */
	int PATIENCE_MILLIS = 2000;

	Health check();

	/**
	 * The probe that fits the role of a process.
	 * @param role as in its record
	 * @param url its address
	 */
	static Probe of(Role role, String url) {
		return switch (role) {
			case STORE -> StoreProbe.of(url);
			case BROKER -> BrokerProbe.of(url);
			case ISSUER -> new HttpProbe(url + "/.well-known/openid-configuration");
			case SERVICE, GATEWAY -> new HttpProbe(url + "/actuator/health/readiness");
		};
	}

}
