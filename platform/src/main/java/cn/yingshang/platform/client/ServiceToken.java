package cn.yingshang.platform.client;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import cn.yingshang.platform.client.ServicesProperties.Account;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * This service's own token by client credentials: fetched when first needed, kept until
 * shortly before it ends, fetched by one thread at a time.
 */
final class ServiceToken {

	private static final Logger logger = LoggerFactory.getLogger(ServiceToken.class);

	private static final Duration SOON = Duration.ofSeconds(2);

	private static final int LONGEST_ANSWER = 20_000;

	private static final RequestConfig BOUNDED = RequestConfig.custom()
		.setConnectionRequestTimeout(Timeout.ofSeconds(1))
		.setResponseTimeout(Timeout.ofSeconds(2))
		.build();

	private final Account account;

	private final HttpClient http;

	private final Clock clock;

	private final JsonMapper json = JsonMapper.builder().build();

	private final ReentrantLock fetching = new ReentrantLock();

	private volatile @Nullable Kept kept;

	ServiceToken(Account account, HttpClient http, Clock clock) {
		this.account = account;
		this.http = http;
		this.clock = clock;
	}

	String value() {
		Kept known = this.kept;
		if (known != null && this.clock.instant().isBefore(known.renewAt())) {
			return known.value();
		}
		this.fetching.lock();
		try {
			known = this.kept;
			if (known != null && this.clock.instant().isBefore(known.renewAt())) {
				return known.value();
			}
			return renew(known);
		}
		finally {
			this.fetching.unlock();
		}
	}

	/** The neighbour did not accept it: fetch a new one next time. */
	void forget() {
		this.kept = null;
	}

	private String renew(@Nullable Kept known) {
		try {
			Kept fresh = fetch();
			this.kept = fresh;
			return fresh.value();
		}
		catch (IOException | JacksonException ex) {
			logger.warn("The issuer gave no token for {}", this.account.id(), ex);
			if (known != null && this.clock.instant().isBefore(known.endsAt())) {
				return known.value();
			}
			throw new RemoteUnavailable("issuer", RemoteUnavailable.Reason.UNREACHABLE, SOON);
		}
	}

	private Kept fetch() throws IOException {
		HttpPost request = new HttpPost(this.account.tokenUri());
		request.setConfig(BOUNDED);
		String credentials = encode(this.account.id()) + ":" + encode(this.account.secret());
		request.setHeader(HttpHeaders.AUTHORIZATION,
				"Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
		request
			.setEntity(new UrlEncodedFormEntity(List.of(new BasicNameValuePair("grant_type", "client_credentials"))));
		Instant asked = this.clock.instant();
		return this.http.execute(request, (response) -> read(response, asked));
	}

	private Kept read(ClassicHttpResponse response, Instant asked) throws IOException {
		if (response.getCode() != 200) {
			EntityUtils.consumeQuietly(response.getEntity());
			throw new IOException("the issuer answered " + response.getCode());
		}
		JsonNode answer = this.json.readTree(EntityUtils.toByteArray(response.getEntity(), LONGEST_ANSWER));
		String value = answer.path("access_token").asString("");
		long seconds = answer.path("expires_in").asLong(60);
		if (value.isEmpty()) {
			throw new IOException("the issuer answered without a token");
		}
		return new Kept(value, asked.plusSeconds(seconds * 4 / 5), asked.plusSeconds(seconds));
	}

	private static String encode(@Nullable String part) {
		return URLEncoder.encode(String.valueOf(part), StandardCharsets.UTF_8);
	}

	private record Kept(String value, Instant renewAt, Instant endsAt) {
	}

}
