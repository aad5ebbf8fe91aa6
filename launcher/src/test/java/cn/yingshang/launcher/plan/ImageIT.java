package cn.yingshang.launcher.plan;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import cn.yingshang.launcher.image.AppImage;
import cn.yingshang.launcher.image.AppImages;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the Dockerfile does to a jar, done here; and what it asks for health. */
class ImageIT {

	@TempDir
	Path folder;

	@Test
	void theJarsComeApartInTheLayersTheDockerfileCopies() throws IOException, InterruptedException {
		List<String> lines = Files.readAllLines(ComposeFile.ROOT.resolve("deploy/Dockerfile"));
		String extraction = lines.stream().filter((line) -> line.startsWith("RUN java ")).findFirst().orElseThrow();
		List<String> layers = lines.stream()
			.filter((line) -> line.startsWith("COPY --from=layers "))
			.map((line) -> line.split("\\s+")[2].replace("/work/", ""))
			.toList();
		AppImages images = new AppImages(ComposeFile.ROOT, this.folder);
		for (Member member : Member.applications()) {
			Path work = Files.createDirectories(this.folder.resolve(member.code()));
			Files.copy(images.executableJar(member.code()), work.resolve("app.jar"));
			List<String> command = new ArrayList<>(List.of(extraction.substring("RUN ".length()).split(" ")));
			command.set(0, AppImages.java().toString());
			Process process = new ProcessBuilder(command).directory(work.toFile()).inheritIO().start();
			assertThat(process.waitFor()).as(member.code()).isZero();
			assertThat(layers).allSatisfy((layer) -> assertThat(work.resolve(layer)).isDirectory());
			assertThat(work.resolve("extracted/application/app.jar")).exists();
			assertThat(work.resolve("extracted/dependencies/lib")).isNotEmptyDirectory();
			AppImages.delete(work);
		}
	}

	@Test
	void anImageIsTakenApartOnce() throws IOException {
		AppImages images = new AppImages(ComposeFile.ROOT, this.folder);
		AppImage first = images.image(Member.CREDIT.code());
		Path mark = Files.createFile(first.jar().resolveSibling("mark"));
		assertThat(images.image(Member.CREDIT.code())).isEqualTo(first);
		assertThat(mark).exists();
		assertThat(first.mainClass()).isEqualTo("cn.yingshang.credit.CreditApplication");
		assertThat(first.archive("credit-service").getFileName().toString()).endsWith(".jsa");
	}

	@ParameterizedTest
	@CsvSource({ "200, 0", "503, 1" })
	void theHealthcheckTellsReadyFromNot(int status, int exit) throws IOException, InterruptedException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
		server.createContext("/actuator/health/readiness", (exchange) -> {
			exchange.sendResponseHeaders(status, -1);
			exchange.close();
		});
		server.start();
		try {
			assertThat(healthcheck(server.getAddress().getPort())).isEqualTo(exit);
		}
		finally {
			server.stop(0);
		}
	}

	@Test
	void theHealthcheckFailsWhereNobodyListens() throws IOException, InterruptedException {
		int port;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = socket.getLocalPort();
		}
		assertThat(healthcheck(port)).isNotZero();
	}

	private static int healthcheck(int port) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(ComposeFile.ROOT.resolve("deploy/healthcheck").toString())
			.redirectErrorStream(true);
		builder.environment().put("SERVER_PORT", Integer.toString(port));
		Process process = builder.start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		int exit = process.waitFor();
		assertThat(said).doesNotContain("command not found");
		return exit;
	}

}
