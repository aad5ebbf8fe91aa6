package cn.yingshang.demo.client;

import java.net.URI;
import java.util.Map;

/**
 * Where the suite is.
 *
 * @param gateway the one door
 * @param issuer who gives tokens
 */
public record SuiteAddress(URI gateway, URI issuer) {

	/** What YINGSHANG_URL and YINGSHANG_ISSUER say, else the launcher's defaults. */
	public static SuiteAddress from(Map<String, String> environment) {
		return new SuiteAddress(URI.create(environment.getOrDefault("YINGSHANG_URL", "http://127.0.0.1:8080")),
				URI.create(environment.getOrDefault("YINGSHANG_ISSUER", "http://127.0.0.1:9000")));
	}

}
