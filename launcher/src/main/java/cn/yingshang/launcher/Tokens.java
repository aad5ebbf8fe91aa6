package cn.yingshang.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the demonstration issuer for tokens. */
final class Tokens {

	private static final int PATIENCE_MILLIS = 5000;

	private Tokens() {
	}

	/**
	 * A token for an account.
	 * @throws IllegalArgumentException with the issuer's reason if it is no account
	 * @throws IllegalStateException if the issuer does not answer
	 */
	static String of(String issuer, String account) {
		try {
			HttpURLConnection connection = (HttpURLConnection) URI
				.create(issuer + "/demo/token?account=" + URLEncoder.encode(account, StandardCharsets.UTF_8))
				.toURL()
				.openConnection(Proxy.NO_PROXY);
			connection.setRequestMethod("POST");
			connection.setConnectTimeout(PATIENCE_MILLIS);
			connection.setReadTimeout(PATIENCE_MILLIS);
			boolean given = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
			try (InputStream body = given ? connection.getInputStream() : connection.getErrorStream()) {
				JsonNode answer = JsonMapper.builder().build().readTree(body);
				if (!given) {
					throw new IllegalArgumentException(answer.path("detail").asString("The issuer refuses " + account));
				}
				return answer.required("access_token").stringValue();
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("The issuer at " + issuer + " does not answer: " + ex.getMessage(), ex);
		}
	}

}
