package cn.yingshang.gateway.access;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code yingshang.gateway.access.*}.
 *
 * @param publicPaths patterns of API addresses that may be read (GET) without a token
 */
@ConfigurationProperties("yingshang.gateway.access")
record AccessSettings(@DefaultValue List<String> publicPaths) {

	AccessSettings {
		publicPaths = List.copyOf(publicPaths);
		if (publicPaths.stream().anyMatch((path) -> !path.matches("/api/[a-z]+/[^*].*"))) {
			throw new IllegalArgumentException(
					"yingshang.gateway.access.public-paths names what is open, not whole services: " + publicPaths);
		}
	}

}
