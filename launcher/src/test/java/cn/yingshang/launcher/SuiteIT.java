package cn.yingshang.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import cn.yingshang.launcher.plan.Member;
import cn.yingshang.launcher.plan.Places;
import cn.yingshang.launcher.plan.SuiteOptions;
import cn.yingshang.launcher.process.PortHolder;
import cn.yingshang.launcher.process.StartFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Store, broker, issuer and one service, as processes. */
class SuiteIT {

	private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

	@TempDir
	Path home;

	@Test
	void startsUsesArchivesRestartsAndEnds() throws Exception {
		SuiteOptions options = options();
		try (Suite preparation = new Suite(options, Console.quiet())) {
			preparation.train();
		}
		List<ProcessHandle> processes;
		Suite suite = Suite.start(options);
		try {
			Places places = new Places(options.root(), options.home());
			SuiteStatus status = SuiteStatus.of(places, SuiteState.read(places));
			assertThat(status.missing()).isEmpty();
			assertThat(status.serving()).isTrue();
			assertThat(status.residentBytes()).isPositive();
			if (Files.exists(Path.of("/proc/self/maps"))) {
				assertThat(status.members()).filteredOn((line) -> !line.name().equals("issuer"))
					.extracting(SuiteStatus.Line::name, SuiteStatus.Line::archive)
					.containsExactly(tuple("store", "used"), tuple("broker", "used"), tuple("credit-service", "used"));
			}
			tokensAreAsked(suite);
			aSecondOneIsRefused(options);
			theServiceComesBackAfterKill(suite);
			processes = List.of(suite.process(Member.STORE), suite.process(Member.BROKER),
					suite.process(Member.CREDIT));
		}
		finally {
			long begun = System.nanoTime();
			suite.close();
			assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(TEN_SECONDS);
		}
		assertThat(processes).noneMatch(ProcessHandle::isAlive);
		try (Stream<Path> left = Files.list(this.home.resolve("run"))) {
			assertThat(left.map((file) -> file.getFileName().toString())).containsExactly("lock");
		}
	}

	@Test
	void aBusyPortIsNamedWithItsHolderBeforeAnythingStarts() throws IOException {
		assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "holders are read from /proc");
		try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			int port = holder.getLocalPort();
			SuiteOptions options = options().withPort(Member.CREDIT, port);
			assertThatThrownBy(() -> Suite.start(options)).isInstanceOf(StartFailed.class)
				.hasMessageContaining("Port " + port + ", which credit-service needs, is held by process "
						+ ProcessHandle.current().pid())
				.hasMessageContaining("YINGSHANG_PORT_CREDIT");
			assertThat(this.home.resolve("logs")).doesNotExist();
		}
	}

	private SuiteOptions options() {
		return SuiteOptions.onFreePorts(this.home).withApplications(Member.CREDIT);
	}

	private static void tokensAreAsked(Suite suite) throws IOException, InterruptedException {
		String url = suite.url(Member.CREDIT) + "/api/credit/no-such-thing";
		assertThat(get(url, null)).isEqualTo(401);
		assertThat(get(url, suite.token("credit-officer.fgw.210200"))).isEqualTo(404);
		assertThatThrownBy(() -> suite.token("emperor.fgw.210200")).isInstanceOf(IllegalArgumentException.class);
	}

	private static void aSecondOneIsRefused(SuiteOptions options) {
		assertThatThrownBy(() -> Suite.start(options)).isInstanceOf(StartFailed.class)
			.hasMessageContaining("running already");
	}

	private static void theServiceComesBackAfterKill(Suite suite) {
		long first = suite.process(Member.CREDIT).pid();
		suite.process(Member.CREDIT).destroyForcibly();
		await().atMost(Duration.ofSeconds(60)).until(() -> suite.restarts(Member.CREDIT) == 1);
		await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> {
			assertThat(get(suite.url(Member.CREDIT) + "/actuator/health/readiness", null)).isEqualTo(200);
			assertThat(suite.process(Member.CREDIT).pid()).isNotEqualTo(first);
		});
		assertThat(PortHolder.of(URI.create(suite.url(Member.CREDIT)).getPort())).isPresent();
	}

	private static int get(String url, String token) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
		if (token != null) {
			request.header("Authorization", "Bearer " + token);
		}
		return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
	}

}
