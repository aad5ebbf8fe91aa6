package cn.yingshang.platform.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

import cn.yingshang.platform.client.ServicesProperties.Account;
import org.apache.hc.client5.http.classic.HttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * This service's own token by client credentials: fetched when first needed, renewed by
 * one thread at a time after four fifths of its life, and kept to its end while the
 * issuer is away.
 */
final class ServiceToken {

	private static final Logger logger = LoggerFactory.getLogger(ServiceToken.class);

	private static final Duration SOON = Duration.ofSeconds(2);

	private final Account account;

	private final Clock clock;

	private final RestClientClientCredentialsTokenResponseClient issuer = new RestClientClientCredentialsTokenResponseClient();

	private final ReentrantLock fetching = new ReentrantLock();

	private volatile @Nullable Kept kept;

	ServiceToken(Account account, HttpClient http, Clock clock) {
		this.account = account;
		this.clock = clock;
		this.issuer.setRestClient(bounded(http));
	}

	private static RestClient bounded(HttpClient http) {
		HttpComponentsClientHttpRequestFactory requests = new HttpComponentsClientHttpRequestFactory(http);
		requests.setConnectionRequestTimeout(Duration.ofSeconds(1));
		requests.setReadTimeout(Duration.ofSeconds(2));
		return RestClient.builder()
			.requestFactory(requests)
			.configureMessageConverters((converters) -> converters.addCustomConverter(new FormHttpMessageConverter())
				.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
			.defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
			.build();
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
		catch (OAuth2AuthorizationException ex) {
			logger.warn("The issuer gave no token for {}", this.account.id(), ex);
			if (known != null && this.clock.instant().isBefore(known.endsAt())) {
				return known.value();
			}
			throw new RemoteUnavailable("issuer", RemoteUnavailable.Reason.UNREACHABLE, SOON);
		}
	}

	private Kept fetch() {
		Instant asked = this.clock.instant();
		OAuth2AccessToken token = this.issuer.getTokenResponse(new OAuth2ClientCredentialsGrantRequest(registration()))
			.getAccessToken();
		Duration life = Duration.between(Objects.requireNonNull(token.getIssuedAt()),
				Objects.requireNonNull(token.getExpiresAt()));
		return new Kept(token.getTokenValue(), asked.plus(life.multipliedBy(4).dividedBy(5)), asked.plus(life));
	}

	private ClientRegistration registration() {
		return ClientRegistration.withRegistrationId("issuer")
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.clientId(Objects.requireNonNull(this.account.id()))
			.clientSecret(Objects.requireNonNull(this.account.secret()))
			.tokenUri(Objects.requireNonNull(this.account.tokenUri()))
			.build();
	}

	private record Kept(String value, Instant renewAt, Instant endsAt) {
	}

}
