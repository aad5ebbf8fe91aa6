package cn.yingshang.gateway.route;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code yingshang.services.<name>.url}: where each service listens.
 *
 * @param services the services by name
 */
@ConfigurationProperties("yingshang")
public record ServiceAddresses(Map<String, Address> services) {

	/**
	 * Checks that every route leads somewhere.
	 * @throws IllegalArgumentException when an address is missing or is not one
	 */
	public ServiceAddresses {
		services = Map.copyOf(services);
		List<String> known = Arrays.stream(Upstream.values()).map(Upstream::code).toList();
		if (!services.keySet().containsAll(known)) {
			throw new IllegalArgumentException("yingshang.services.<name>.url is needed for each of " + known);
		}
	}

	/** Where a service listens, without a path. */
	public URI url(Upstream upstream) {
		Address address = this.services.get(upstream.code());
		if (address == null) {
			throw new IllegalStateException("no address of " + upstream.code());
		}
		return address.url();
	}

	/** Where a service publishes its API document. */
	URI document(Upstream upstream) {
		return url(upstream).resolve("/v3/api-docs");
	}

	/**
	 * One address.
	 *
	 * @param url scheme, host and port; no path
	 */
	public record Address(URI url) {

		public Address {
			String path = (url == null) ? null : url.getRawPath();
			if (url == null || url.getHost() == null || !isHttp(url.getScheme())
					|| (path != null && !path.isEmpty() && !path.equals("/"))) {
				throw new IllegalArgumentException("a service's url is http(s)://host:port without a path, not " + url);
			}
			url = URI.create(url.getScheme() + "://" + url.getRawAuthority());
		}

		private static boolean isHttp(@Nullable String scheme) {
			return "http".equals(scheme) || "https".equals(scheme);
		}

	}

}
