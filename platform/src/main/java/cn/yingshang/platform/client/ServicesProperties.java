package cn.yingshang.platform.client;

import java.time.Duration;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code yingshang.services.<name>.*} and {@code yingshang.client.*}: the
 * neighbours, by the name their client carries, and the account this service calls them
 * with.
 *
 * @param services the neighbours
 * @param client this service's own account
 */
@Validated
@ConfigurationProperties("yingshang")
record ServicesProperties(@DefaultValue Map<String, @Valid Neighbour> services, @DefaultValue @Valid Account client) {

	private static final Neighbour STANDARD = new Neighbour(null, Auth.SERVICE, DataSize.ofMegabytes(1),
			Duration.ofMillis(1500), Duration.ofSeconds(5));

	ServicesProperties {
		services = Map.copyOf(services);
	}

	Neighbour neighbour(String name) {
		return this.services.getOrDefault(name, STANDARD);
	}

	/** Whose token goes with a call. */
	enum Auth {

		/** The caller's own: the neighbour decides what that person may see. */
		RELAY,
		/** This service's, with its one narrow authority. */
		SERVICE,
		/** None: the neighbour answers everybody. */
		NONE

	}

	/**
	 * A neighbour.
	 *
	 * @param url where it listens
	 * @param auth whose token goes with a call
	 * @param maxBody the largest answer that is read
	 * @param slow from when on a call counts as slow for the breaker
	 * @param deadline how long reading an answer may take in all
	 */
	record Neighbour(@Nullable String url, @DefaultValue("SERVICE") @NotNull Auth auth,
			@DefaultValue("1MB") @NotNull DataSize maxBody, @DefaultValue("1500ms") @NotNull Duration slow,
			@DefaultValue("5s") @NotNull Duration deadline) {

	}

	/**
	 * This service's account at the issuer.
	 *
	 * @param id client id
	 * @param secret its secret
	 * @param tokenUri where tokens are given out
	 */
	record Account(@Nullable String id, @Nullable String secret, @Nullable String tokenUri) {

		boolean complete() {
			return this.id != null && this.secret != null && this.tokenUri != null;
		}

		@Override
		public String toString() {
			return "Account[" + this.id + "]";
		}

	}

}
