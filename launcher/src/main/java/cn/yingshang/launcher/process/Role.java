package cn.yingshang.launcher.process;

import java.time.Duration;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a process is to the suite; later ones stand on earlier ones and are ended first.
 */
public enum Role {

	STORE(0), BROKER(0), ISSUER(0), SERVICE(1), GATEWAY(2);

	/** Highest stage, which is ended first. */
	public static final int LAST_STAGE = 2;

	/** With the reaping of what is forced, all stages together stay below ten seconds. */
	private static final Duration[] PATIENCE = { Duration.ofMillis(2500), Duration.ofMillis(3500),
			Duration.ofMillis(1500) };

	private final int stage;

	Role(int stage) {
		this.stage = stage;
	}

	public int stage() {
		return this.stage;
	}

	/** How long processes of a stage may take to end before they are forced. */
	public static Duration patience(int stage) {
		return PATIENCE[stage];
	}

	@JsonValue
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
