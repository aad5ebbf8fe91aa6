package cn.yingshang.platform.security;

import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's public keys: asked for when the first token comes, so that the issuer may
 * start later; kept while it is away; asked again, but not more often than every few
 * seconds, when a token names an unknown key.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

	private static final Duration FRESH = Duration.ofMinutes(5);

	private static final Duration KEPT_WHILE_AWAY = Duration.ofHours(12);

	private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(2);

	private static final int TIMEOUT_MILLIS = 2000;

	private static final int LARGEST = 100_000;

	private final String issuer;

	private final DefaultResourceRetriever retriever = new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS,
			LARGEST);

	private volatile @Nullable String address;

	private volatile @Nullable JWKSource<SecurityContext> source;

	private volatile boolean seen;

	IssuerKeys(String issuer, @Nullable String address) {
		this.issuer = issuer;
		this.address = address;
	}

	@Override
	public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
		try {
			List<JWK> keys = source().get(selector, context);
			this.seen = true;
			return keys;
		}
		catch (RateLimitReachedException ex) {
			if (this.seen) {
				return List.of();
			}
			throw new RemoteKeySourceException("The issuer's keys are out of reach", ex);
		}
	}

	private JWKSource<SecurityContext> source() throws KeySourceException {
		JWKSource<SecurityContext> known = this.source;
		return (known != null) ? known : open();
	}

	private synchronized JWKSource<SecurityContext> open() throws KeySourceException {
		JWKSource<SecurityContext> known = this.source;
		if (known == null) {
			known = build();
			this.source = known;
		}
		return known;
	}

	private JWKSource<SecurityContext> build() throws KeySourceException {
		try {
			String known = this.address;
			String keys = (known != null) ? known : discover();
			this.address = keys;
			return JWKSourceBuilder.create(URI.create(keys).toURL(), this.retriever)
				.cache(FRESH.toMillis(), 2L * TIMEOUT_MILLIS)
				.rateLimited(BETWEEN_QUESTIONS.toMillis())
				.refreshAheadCache(false)
				.outageTolerant(KEPT_WHILE_AWAY.toMillis())
				.build();
		}
		catch (IOException | ParseException | IllegalArgumentException ex) {
			throw new RemoteKeySourceException("The issuer " + this.issuer + " does not say where its keys are", ex);
		}
	}

	private String discover() throws IOException, ParseException {
		URI document = URI.create(this.issuer + "/.well-known/openid-configuration");
		String keys = JSONObjectUtils.getString(
				JSONObjectUtils.parse(this.retriever.retrieveResource(document.toURL()).getContent()), "jwks_uri");
		if (keys == null) {
			throw new IOException("no jwks_uri in " + document);
		}
		return keys;
	}

}
