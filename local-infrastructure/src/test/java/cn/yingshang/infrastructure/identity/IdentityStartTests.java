package cn.yingshang.infrastructure.identity;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@ExtendWith(OutputCaptureExtension.class)
class IdentityStartTests {

	@TempDir
	Path folder;

	@Test
	void keepsKeyAndSecretsAcrossRestartsAndWarnsEachTime(CapturedOutput output) throws Exception {
		int port = IssuerClient.freePort();
		IssuerClient client = new IssuerClient("http://127.0.0.1:" + port);
		String token;
		try (ConfigurableApplicationContext first = IdentityServer.start(port, this.folder)) {
			assertThat(first.isRunning()).isTrue();
			token = IssuerClient.json(client.demoToken("ops.all.all")).get("access_token").asString();
		}
		assertThat(output).contains("is for demonstration only");
		String secret = ServiceSecrets.in(this.folder).of("credit-service");
		IdentityOptions shorter = IdentityOptions.of(port, this.folder).withTokenLifetime(Duration.ofMinutes(5));
		try (ConfigurableApplicationContext second = IdentityServer.start(shorter)) {
			assertThat(second.isRunning()).isTrue();
			assertThat(client.verify(token).getSubject()).isEqualTo("ops.*.*");
			Jwt later = client.verify(IssuerClient.json(client.clientCredentials("credit-service", secret))
				.get("access_token")
				.asString());
			assertThat(Duration.between(later.getIssuedAt(), later.getExpiresAt())).isEqualTo(Duration.ofMinutes(5));
		}
		for (String file : new String[] { "signing-key.json", "service-secrets.properties" }) {
			assertThat(Files.getPosixFilePermissions(this.folder.resolve(file)))
				.isEqualTo(PosixFilePermissions.fromString("rw-------"));
		}
	}

	@Test
	void listensOnTheLoopbackAddressOnly() throws Exception {
		int port = IssuerClient.freePort();
		try (ConfigurableApplicationContext server = IdentityServer.start(port, this.folder)) {
			assertThat(server.isRunning()).isTrue();
			for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
				for (InetAddress address : Collections.list(network.getInetAddresses())) {
					if (!address.isLoopbackAddress()) {
						assertThatExceptionOfType(IOException.class).as("%s", address).isThrownBy(() -> {
							try (Socket socket = new Socket()) {
								socket.connect(new InetSocketAddress(address, port), 1000);
							}
						});
					}
				}
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "::", "192.0.2.1", "" })
	void refusesAnAddressOthersCanReach(String host) {
		IdentityOptions usual = IdentityOptions.of(9000, this.folder);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new IdentityOptions(host, 9000, this.folder, usual.tokenLifetime(), usual.pages()))
			.withMessageContaining("demonstration only")
			.withMessageContaining("'" + host + "'");
	}

	@Test
	void takesSecretsFromTheEnvironmentWithoutKeepingThem() throws Exception {
		Map<String, String> environment = Map.of("YINGSHANG_CREDIT_SERVICE_SECRET", "from-outside");
		ServiceSecrets secrets = ServiceSecrets.in(this.folder, environment::get);
		assertThat(secrets.of("credit-service")).isEqualTo("from-outside");
		assertThat(secrets.of("approval-service")).hasSizeGreaterThan(40);
		assertThat(Files.readString(this.folder.resolve("service-secrets.properties"))).doesNotContain("from-outside");
	}

	@Test
	void saysWhatToDoAboutADamagedKey() throws Exception {
		Files.writeString(this.folder.resolve("signing-key.json"), "{");
		assertThatIllegalStateException().isThrownBy(() -> SigningKey.in(this.folder))
			.withMessageContaining("signing-key.json")
			.withMessageContaining("Delete the file");
	}

}
