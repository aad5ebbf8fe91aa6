package cn.yingshang.infrastructure.identity;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;

class IdentityServerTests {

	private static final String VERIFIER = "a-verifier-of-at-least-43-characters-which-nobody-guesses";

	@TempDir
	static Path folder;

	private static int port;

	private static ConfigurableApplicationContext server;

	private IssuerClient client;

	@BeforeAll
	static void start() throws IOException {
		port = IssuerClient.freePort();
		server = IdentityServer.start(port, folder);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void connect() {
		this.client = new IssuerClient("http://127.0.0.1:" + port);
	}

	@Test
	void givesATokenForAnAccountWithWhatServicesNeed() throws Exception {
		JsonNode answer = IssuerClient.json(this.client.demoToken("window.scjg.210202+auditor.all.all"));
		assertThat(answer.get("expires_in").asInt()).isBetween(3590, 3600);
		Jwt token = this.client.verify(answer.get("access_token").asString());
		assertThat(token.getHeaders()).containsEntry("alg", "RS256").containsKey("kid");
		assertThat(token.getClaims()).containsEntry("sub", "window.scjg.210202+auditor.*.*")
			.containsEntry("iss", "http://127.0.0.1:" + port)
			.containsEntry("aud", List.of("yingshang"))
			.containsEntry("grants", List.of("window.scjg.210202", "auditor.*.*"))
			.containsEntry("name", "中山区市场监管局 窗口受理人员、全市各部门 审计人员")
			.containsEntry("client_id", "yingshang-cli")
			.doesNotContainKeys("enterprise", "authority");
		assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).isEqualTo(Duration.ofHours(1));
	}

	@Test
	void givesAnApplicantItsEnterprise() throws Exception {
		Jwt token = this.client.verify(IssuerClient.json(this.client.demoToken(DemoAccounts.all().get(0).name()))
			.get("access_token")
			.asString());
		assertThat(token.getClaimAsString("enterprise")).isEqualTo(DemoAccounts.HOTEL);
		assertThat(token.getClaimAsStringList("grants")).containsExactly("applicant." + DemoAccounts.HOTEL + ".210202");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nobody", "windw.scjg.210202", "window.scjg.210202;drop", "<script>.scjg.210202" })
	void answersABadAccountWithTheValidForms(String account) throws Exception {
		HttpResponse<String> answer = this.client.demoToken(account);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		JsonNode problem = IssuerClient.json(answer);
		assertThat(problem.get("code").asString()).isEqualTo("BAD_ACCOUNT");
		assertThat(problem.get("detail").asString()).contains("<role>.<department>.<region>");
	}

	@Test
	void signsAPersonInByCodeWithPkce() throws Exception {
		HttpResponse<String> first = this.client.authorize(VERIFIER, IssuerClient.CALLBACK);
		assertThat(first.statusCode()).isEqualTo(302);
		assertThat(first.headers().firstValue("Location"))
			.hasValueSatisfying((to) -> assertThat(to).endsWith("/login"));
		HttpResponse<String> signedIn = this.client.signIn("head.scjg.210202", DemoAccounts.PASSWORD);
		assertThat(signedIn.headers().firstValue("Location"))
			.hasValueSatisfying((to) -> assertThat(to).contains("/oauth2/authorize"));
		HttpResponse<String> back = this.client.authorize(VERIFIER, IssuerClient.CALLBACK);
		assertThat(IssuerClient.parameter(back, "state")).isEqualTo("s1");
		JsonNode tokens = IssuerClient.json(this.client.redeem(IssuerClient.parameter(back, "code"), VERIFIER));
		Jwt access = this.client.verify(tokens.get("access_token").asString());
		assertThat(access.getClaims()).containsEntry("sub", "head.scjg.210202")
			.containsEntry("aud", List.of("yingshang"))
			.containsEntry("grants", List.of("head.scjg.210202"))
			.containsEntry("azp", "yingshang-console");
		Jwt identity = this.client.verify(tokens.get("id_token").asString());
		assertThat(identity.getClaims()).containsEntry("aud", List.of("yingshang-console"))
			.containsEntry("nonce", "n1")
			.containsEntry("name", "中山区市场监管局 负责人")
			.containsKey("auth_time");
		assertThat(this.client.get("/userinfo", "Authorization", "Bearer " + access.getTokenValue()).body())
			.contains("head.scjg.210202");
		HttpResponse<String> out = this.client.get("/connect/logout?" + IssuerClient.encode(Map.of("id_token_hint",
				identity.getTokenValue(), "post_logout_redirect_uri", "http://127.0.0.1:8080/")));
		assertThat(out.headers().firstValue("Location")).hasValue("http://127.0.0.1:8080/");
		assertThat(this.client.authorize(VERIFIER, IssuerClient.CALLBACK).headers().firstValue("Location"))
			.hasValueSatisfying((to) -> assertThat(to).endsWith("/login"));
	}

	@Test
	void refusesAForgedVerifierAndASecondUseOfACode() throws Exception {
		this.client.signIn("head.scjg.210202", DemoAccounts.PASSWORD);
		String code = IssuerClient.parameter(this.client.authorize(VERIFIER, IssuerClient.CALLBACK), "code");
		HttpResponse<String> forged = this.client.redeem(code, VERIFIER + "x");
		assertThat(forged.statusCode()).isEqualTo(400);
		assertThat(IssuerClient.json(forged).get("error").asString()).isEqualTo("invalid_grant");
		String other = IssuerClient.parameter(this.client.authorize(VERIFIER, IssuerClient.CALLBACK), "code");
		assertThat(this.client.redeem(other, VERIFIER).statusCode()).isEqualTo(200);
		assertThat(this.client.redeem(other, VERIFIER).statusCode()).isEqualTo(400);
	}

	@Test
	void refusesACodeRequestWithoutProofKey() throws Exception {
		this.client.signIn("head.scjg.210202", DemoAccounts.PASSWORD);
		HttpResponse<String> answer = this.client.get("/oauth2/authorize?" + IssuerClient.encode(Map.of("response_type",
				"code", "client_id", "yingshang-console", "redirect_uri", IssuerClient.CALLBACK, "scope", "openid")));
		assertThat(IssuerClient.parameter(answer, "error")).isEqualTo("invalid_request");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/callback", "http://127.0.0.1:8080/elsewhere",
			"http://localhost:8081/callback", "http://127.0.0.1:18080/callback", "http://127.0.0.1:9/callback",
			"http://127.0.0.1:8080/callback?x=1" })
	void sendsNoCodeToAPageItDoesNotKnow(String page) throws Exception {
		this.client.signIn("head.scjg.210202", DemoAccounts.PASSWORD);
		HttpResponse<String> answer = this.client.authorize(VERIFIER, page);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("Location")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:8080/swagger-ui/oauth2-redirect.html", "http://localhost:8080/console/",
			"http://127.0.0.1:8080/console/callback", "http://localhost:5173/" })
	void sendsCodesToThePagesOfTheSuite(String page) throws Exception {
		this.client.signIn("head.scjg.210202", DemoAccounts.PASSWORD);
		assertThat(IssuerClient.parameter(this.client.authorize(VERIFIER, page), "code")).isNotEmpty();
	}

	@Test
	void listsTheNamedAccountsOnTheLoginPage() throws Exception {
		String page = this.client.get("/login").body();
		assertThat(DemoAccounts.all())
			.allSatisfy((account) -> assertThat(page).contains(account.name()).contains(account.description()));
	}

	@Test
	void leadsBackToWhatAPersonAskedForWhateverTheBrowserProbes() throws Exception {
		this.client.authorize(VERIFIER, IssuerClient.CALLBACK);
		assertThat(this.client.get("/.well-known/appspecific/probe.json", "Accept", "text/html").statusCode())
			.isEqualTo(404);
		assertThat(this.client.signIn("head.scjg.210202", DemoAccounts.PASSWORD).headers().firstValue("Location"))
			.hasValueSatisfying((to) -> assertThat(to).contains("/oauth2/authorize"));
		assertThat(this.client.get("/").body()).contains("中山区市场监管局 负责人");
		assertThat(new IssuerClient("http://127.0.0.1:" + port).get("/").statusCode()).isEqualTo(302);
	}

	@Test
	void saysOnTheLoginPageWhyAnAttemptFailed() throws Exception {
		assertThat(this.client.signIn("windw<b>.scjg.210202", DemoAccounts.PASSWORD).statusCode()).isEqualTo(302);
		assertThat(this.client.get("/login?error").body()).contains("没有角色 &#39;windw&lt;b&gt;&#39;")
			.contains("&lt;role&gt;.&lt;department&gt;.&lt;region&gt;");
		this.client.signIn("head.scjg.210202", "guess");
		assertThat(this.client.get("/login?error").body()).contains("密码不对");
		assertThat(this.client.get("/login").body()).doesNotContain("密码不对");
	}

	@Test
	void givesAServiceOneNarrowAuthority() throws Exception {
		for (String service : ServiceSecrets.SERVICES) {
			Jwt token = this.client
				.verify(IssuerClient.json(this.client.clientCredentials(service, ServiceSecrets.in(folder).of(service)))
					.get("access_token")
					.asString());
			assertThat(token.getClaims()).containsEntry("sub", service)
				.containsEntry("aud", List.of("yingshang"))
				.containsEntry("authority", "service:" + service.replace("-service", ""))
				.containsEntry("client_id", service)
				.doesNotContainKeys("grants", "enterprise");
		}
	}

	@Test
	void letsAProgramActAsAnAccountByItsOwnCredentials() throws Exception {
		HttpResponse<String> answer = this.client.clientCredentials("inspector.scjg.all+reviewer.scjg.all",
				DemoAccounts.PASSWORD);
		Jwt token = this.client.verify(IssuerClient.json(answer).get("access_token").asString());
		assertThat(token.getClaims()).containsEntry("sub", "inspector.scjg.*+reviewer.scjg.*")
			.containsEntry("aud", List.of("yingshang"))
			.containsEntry("grants", List.of("inspector.scjg.*", "reviewer.scjg.*"))
			.doesNotContainKey("authority");
	}

	@Test
	void refusesAWrongSecret() throws Exception {
		HttpResponse<String> answer = this.client.clientCredentials("credit-service", "guess");
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(IssuerClient.json(answer).get("error").asString()).isEqualTo("invalid_client");
		assertThat(this.client.clientCredentials("nobody", "dalian").statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "authorization_code", "password", "client_credentials", "" })
	void tellsAProgramThatDoesNotSayWhoItIsSo(String grant) throws Exception {
		HttpResponse<String> answer = this.client.post("/oauth2/token",
				Map.of("grant_type", grant, "username", "head.scjg.210202", "password", DemoAccounts.PASSWORD));
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("WWW-Authenticate"))
			.hasValueSatisfying((challenge) -> assertThat(challenge).startsWith("Basic"));
		assertThat(IssuerClient.json(answer).get("error").asString()).isEqualTo("invalid_client");
		HttpResponse<String> redeemed = this.client.post("/oauth2/token",
				Map.of("grant_type", "authorization_code", "client_id", "yingshang-console", "code", "x"));
		assertThat(redeemed.statusCode()).as("a code without its verifier").isBetween(400, 401);
		assertThat(IssuerClient.json(redeemed).get("error").asString()).startsWith("invalid_");
		HttpResponse<String> nobody = this.client.get("/userinfo", "Accept", "text/html");
		assertThat(nobody.statusCode()).isEqualTo(401);
		assertThat(nobody.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
	}

	@Test
	void answersAGrantItDoesNotKnowByAnOAuthErrorAndNoPage() throws Exception {
		for (String grant : List.of("password", "urn:ietf:params:oauth:grant-type:jwt-bearer", "none")) {
			HttpResponse<String> answer = this.client.post("/oauth2/token", Map.of("grant_type", grant, "client_id",
					"head.scjg.210202", "client_secret", DemoAccounts.PASSWORD));
			assertThat(answer.statusCode()).as(grant).isEqualTo(400);
			assertThat(IssuerClient.json(answer).get("error").asString()).isEqualTo("unsupported_grant_type");
		}
	}

	@Test
	void describesItselfByDiscovery() throws Exception {
		JsonNode metadata = IssuerClient.json(this.client.get("/.well-known/openid-configuration"));
		String issuer = "http://127.0.0.1:" + port;
		assertThat(metadata.get("issuer").asString()).isEqualTo(issuer);
		assertThat(metadata.get("jwks_uri").asString()).isEqualTo(issuer + "/oauth2/jwks");
		assertThat(metadata.get("end_session_endpoint").asString()).isEqualTo(issuer + "/connect/logout");
		assertThat(this.client.get("/oauth2/jwks").body()).contains("\"kid\"").doesNotContain("\"d\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1:8080", "http://localhost:8080" })
	void letsThePagesOfTheSuiteFetchTokens(String origin) throws Exception {
		HttpResponse<String> answer = this.client.post("/oauth2/token", Map.of("grant_type", "none"), "Origin", origin);
		assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(origin);
		assertThat(
				this.client.get("/oauth2/jwks", "Origin", origin).headers().firstValue("Access-Control-Allow-Origin"))
			.hasValue(origin);
	}

	@Test
	void letsNoOtherPageReadATokenWhateverItsNameForThisMachine() throws Exception {
		assertThat(this.client.post("/oauth2/token", Map.of(), "Origin", "https://evil.example").statusCode())
			.isEqualTo(403);
		assertThat(this.client.post("/demo/token", Map.of("account", "ops.all.all"), "Origin", "https://evil.example")
			.headers()
			.firstValue("Access-Control-Allow-Origin")).isEmpty();
		try (Socket socket = new Socket("127.0.0.1", port)) {
			socket.getOutputStream()
				.write(("POST /demo/token?account=ops.all.all HTTP/1.1\r\nHost: rebound.example\r\n"
						+ "Content-Length: 0\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
				.startsWith("HTTP/1.1 400")
				.doesNotContain("access_token");
		}
	}

}
