package cn.yingshang.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers verified tokens until they expire, so that a signature is checked once and
 * not on every request. Two generations bound it: when the young one is full it becomes
 * the old one, and what nobody used since is forgotten.
 */
final class VerifiedTokens implements JwtDecoder, KnownTokens {

	private final JwtDecoder verifier;

	private final Clock clock;

	private final int generation;

	private final Duration longest;

	private volatile Map<String, Verified> young = new ConcurrentHashMap<>();

	private volatile Map<String, Verified> old = Map.of();

	VerifiedTokens(JwtDecoder verifier, Clock clock, int size, Duration longest) {
		this.verifier = verifier;
		this.clock = clock;
		this.generation = size / 2;
		this.longest = longest;
	}

	@Override
	public Jwt decode(String token) {
		Instant now = this.clock.instant();
		Verified known = find(token);
		if (known != null && now.isBefore(known.until())) {
			return known.jwt();
		}
		Jwt jwt = this.verifier.decode(token);
		Instant expiry = jwt.getExpiresAt();
		if (expiry != null && this.generation > 0) {
			Instant latest = now.plus(this.longest);
			remember(token, new Verified(jwt, expiry.isBefore(latest) ? expiry : latest));
		}
		return jwt;
	}

	@Override
	public boolean knows(String token) {
		Verified known = find(token);
		return known != null && this.clock.instant().isBefore(known.until());
	}

	int size() {
		return this.young.size() + this.old.size();
	}

	private @Nullable Verified find(String token) {
		Verified known = this.young.get(token);
		if (known != null) {
			return known;
		}
		known = this.old.get(token);
		if (known != null) {
			remember(token, known);
		}
		return known;
	}

	private void remember(String token, Verified verified) {
		if (this.young.size() >= this.generation) {
			turn();
		}
		this.young.put(token, verified);
	}

	private synchronized void turn() {
		if (this.young.size() >= this.generation) {
			this.old = this.young;
			this.young = new ConcurrentHashMap<>();
		}
	}

	private record Verified(Jwt jwt, Instant until) {
	}

}
