package cn.yingshang.demo.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import tools.jackson.databind.JsonNode;

/** Tokens of demonstration accounts, kept until shortly before they end. */
public final class Tokens {

	private static final Duration MARGIN = Duration.ofMinutes(2);

	private final TokenSource source;

	private final URI issuer;

	private final InstantSource time;

	private final Map<String, Token> known = new ConcurrentHashMap<>();

	public Tokens(HttpClient http, URI issuer, InstantSource time) {
		this(http, new SuiteAddress(issuer, issuer), time);
	}

	Tokens(HttpClient http, SuiteAddress address, InstantSource time) {
		this.source = TokenSource.of(http, address);
		this.issuer = address.issuer();
		this.time = time;
	}

	/** A valid access token of an account. */
	public String of(String account) {
		Instant now = this.time.instant();
		return this.known
			.compute(account, (name, token) -> (token != null && now.isBefore(token.until())) ? token : ask(name, now))
			.value();
	}

	private Token ask(String account, Instant now) {
		try {
			JsonNode body = this.source.token(account);
			return new Token(body.get("access_token").asString(),
					now.plusSeconds(body.get("expires_in").asLong()).minus(MARGIN));
		}
		catch (IOException ex) {
			throw new Unreachable(this.issuer, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Unreachable(this.issuer, ex);
		}
	}

	private record Token(String value, Instant until) {
	}

}
