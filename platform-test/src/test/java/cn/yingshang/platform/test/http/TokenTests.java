package cn.yingshang.platform.test.http;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

import cn.yingshang.platform.test.issuer.TestIssuer;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TokenTests extends HttpTest {

	private Answer me(String token) {
		return send(as(token, "/api/notes/me"));
	}

	private Answer me(UnaryOperator<JWTClaimsSet.Builder> claims) {
		return me(ISSUER.token("clerk", claims));
	}

	@Test
	void readsActorFromClaims() {
		Answer answer = me((claims) -> claims.claim("grants", List.of("window.scjg.210202", "head.*.*"))
			.claim("enterprise", "91210200MA0000000X"));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.json().path("subject").asString()).isEqualTo("clerk");
		assertThat(answer.json().path("grants").toString()).isEqualTo("[\"window.scjg.210202\",\"head.*.*\"]");
		assertThat(answer.json().path("enterprise").asString()).isEqualTo("91210200MA0000000X");
		assertThat(me(ISSUER.serviceToken("approval-service", "score.read")).json().path("authority").asString())
			.isEqualTo("score.read");
	}

	@Test
	void grantsNothingForWhatItDoesNotUnderstand() {
		Answer answer = me((claims) -> claims.claim("grants",
				List.of("emperor.*.*", "window", "window..210202", "window.scjg.210202.x", "WINDOW.scjg.210202", 7)));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.json().path("grants").isEmpty()).isTrue();
		assertThat(me((claims) -> claims.claim("grants", "head.*.*")).json().path("grants").isEmpty()).isTrue();
		send(as(ISSUER.token("x", (claims) -> claims.claim("grants", "head.*.*")), "/api/notes/heads-only"))
			.isProblem(403, "forbidden");
	}

	@Test
	void refusesTokensThatAreNotForUsNow() {
		refused(me((claims) -> claims.expirationTime(Date.from(Instant.now().minusSeconds(60)))));
		refused(me((claims) -> claims.expirationTime(null)));
		refused(me((claims) -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(60)))));
		refused(me((claims) -> claims.audience("other-api")));
		refused(me((claims) -> claims.audience((String) null)));
		refused(me((claims) -> claims.issuer("http://evil.example")));
		refused(me((claims) -> claims.subject(null)));
		refused(me((claims) -> claims.subject("system:deadlines")));
		refused(me((claims) -> claims.subject("anonymous")));
	}

	@Test
	void toleratesAClockThatIsALittleOff() {
		assertThat(me((claims) -> claims.expirationTime(Date.from(Instant.now().minusSeconds(10)))).status())
			.isEqualTo(200);
		assertThat(me((claims) -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(10)))).status())
			.isEqualTo(200);
	}

	@Test
	void refusesForgedTokens() throws JOSEException {
		refused(me(TestIssuer.sign(TestIssuer.newKey(), ISSUER.claims("clerk").build())));
		String good = ISSUER.token("clerk", "window.scjg.210202");
		String[] parts = good.split("\\.");
		String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
			.replace("window.scjg.210202", "head.*.*");
		refused(me(parts[0] + "." + base64(claims) + "." + parts[2]));
		refused(me(base64("{\"alg\":\"none\"}") + "." + parts[1] + "."));
		refused(me(base64("{\"alg\":\"none\"}") + "." + parts[1] + "." + parts[2]));
		refused(me(good.substring(0, good.length() - 4) + "AAAA"));
		refused(me("not-a-token"));
		SignedJWT confused = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("test-key").build(),
				ISSUER.claims("clerk").build());
		confused.sign(new MACSigner(ISSUER.key().toRSAPublicKey().getEncoded()));
		refused(me(confused.serialize()));
	}

	@Test
	void saysThatATokenIsExpired() {
		assertThat(me((claims) -> claims.expirationTime(Date.from(Instant.now().minusSeconds(60)))).json()
			.path("detail")
			.asString()).isEqualTo("The token is expired");
	}

	@Test
	void takesTokensFromTheHeaderOnly() {
		send(to("/api/notes/me?access_token=" + ISSUER.token("clerk"))).isProblem(401, "unauthenticated");
	}

	@Test
	void opensHealthToAllAndTheRestToOps() {
		assertThat(send(to("/actuator/health/liveness")).status()).isEqualTo(200);
		assertThat(send(to("/actuator/health/liveness")).body()).isEqualTo("{\"status\":\"UP\"}");
		assertThat(send(to("/actuator/prometheus")).body()).contains("jvm_memory_used_bytes");
		assertThat(send(to("/v3/api-docs")).status()).isEqualTo(200);
		send(to("/actuator/metrics")).isProblem(401, "unauthenticated");
		send(clerk("/actuator/metrics")).isProblem(403, "forbidden");
		assertThat(send(as(ISSUER.token("root", "ops.*.*"), "/actuator/metrics")).status()).isEqualTo(200);
		send(as(ISSUER.token("root", "ops.*.*"), "/actuator/env")).isProblem(404, "no-route");
		send(clerk("/error")).isProblem(404, "no-route");
	}

	@Test
	void keepsUsersApart() throws InterruptedException, ExecutionException {
		try (Pool pool = new Pool()) {
			List<Future<Void>> runs = new ArrayList<>();
			for (int user = 0; user < 8; user++) {
				String name = "user-" + user;
				String token = ISSUER.token(name, "window.d" + user + ".210202");
				String department = "window.d" + user + ".210202";
				runs.add(pool.submit(() -> {
					for (int i = 0; i < 60; i++) {
						Answer answer = me(token);
						assertThat(answer.json().path("subject").asString()).isEqualTo(name);
						assertThat(answer.json().path("grants").toString()).isEqualTo("[\"" + department + "\"]");
						Answer made = send(as(token, "/api/notes").header("Content-Type", "application/json")
							.header("Idempotency-Key", "key-" + name + i)
							.POST(HttpRequest.BodyPublishers
								.ofString("{\"title\":\"a\",\"weight\":1,\"urgent\":true}")));
						assertThat(made.json().path("client").asString()).isEqualTo("test-client|" + name);
						assertThat(send(to("/api/notes/me")).status()).isEqualTo(401);
					}
					return null;
				}));
			}
			for (Future<Void> run : runs) {
				run.get();
			}
		}
	}

	private static void refused(Answer answer) {
		answer.isProblem(401, "invalid-token");
		assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
	}

	private static String base64(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private static final class Pool implements AutoCloseable {

		private final ExecutorService threads = Executors.newFixedThreadPool(8);

		<T> Future<T> submit(Callable<T> work) {
			return this.threads.submit(work);
		}

		@Override
		public void close() {
			this.threads.shutdownNow();
		}

	}

}
