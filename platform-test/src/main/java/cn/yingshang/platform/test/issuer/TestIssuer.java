package cn.yingshang.platform.test.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

/**
 * Signs tokens and publishes its key on a free loopback port, so that a service under
 * test verifies them as in production.
 */
public final class TestIssuer implements AutoCloseable {

	private static final int KEY_BITS = 2048;

	private static final Duration LIFE = Duration.ofMinutes(10);

	private final RSAKey key;

	private final HttpServer server;

	private final AtomicInteger asked = new AtomicInteger();

	private TestIssuer(RSAKey key, HttpServer server) {
		this.key = key;
		this.server = server;
	}

	public static TestIssuer start() {
		return start(newKey(), 0);
	}

	/** Starts on a given port with a given key, as after a restart. */
	public static TestIssuer start(RSAKey key, int port) {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
			TestIssuer issuer = new TestIssuer(key, server);
			issuer.publish("/keys", new JWKSet(key.toPublicJWK()).toString());
			issuer.publish("/.well-known/openid-configuration",
					"{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/keys\"}".formatted(issuer.location()));
			server.start();
			return issuer;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static RSAKey newKey() {
		try {
			return new RSAKeyGenerator(KEY_BITS).keyID("test-key").generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The issuer's address: what {@code issuer-uri} is set to. */
	public String location() {
		return "http://127.0.0.1:" + port();
	}

	public int port() {
		return this.server.getAddress().getPort();
	}

	public RSAKey key() {
		return this.key;
	}

	/** How often the keys were asked for. */
	public int asked() {
		return this.asked.get();
	}

	/** A token with these grants, such as {@code window.scjg.210202}. */
	public String token(String subject, String... grants) {
		return token(subject, (claims) -> claims.claim("grants", Arrays.asList(grants)));
	}

	/** A token with further or other claims. */
	public String token(String subject, UnaryOperator<JWTClaimsSet.Builder> claims) {
		return sign(this.key, claims.apply(claims(subject)).build());
	}

	/** A service's own token with one authority. */
	public String serviceToken(String subject, String authority) {
		return token(subject, (claims) -> claims.claim("authority", authority));
	}

	/** The usual claims of a valid token. */
	public JWTClaimsSet.Builder claims(String subject) {
		Instant now = Instant.now();
		return new JWTClaimsSet.Builder().issuer(location())
			.subject(subject)
			.audience(List.of("yingshang"))
			.claim("azp", "test-client")
			.issueTime(Date.from(now.minus(LIFE)))
			.expirationTime(Date.from(now.plus(LIFE)));
	}

	/** Signs with any key, the issuer's or a forger's. */
	public static String sign(RSAKey key, JWTClaimsSet claims) {
		try {
			SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
					claims);
			jwt.sign(new RSASSASigner(key));
			return jwt.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void publish(String path, String json) {
		byte[] body = json.getBytes(StandardCharsets.UTF_8);
		this.server.createContext(path, (exchange) -> {
			this.asked.incrementAndGet();
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
	}

}
