package cn.yingshang.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GatewayJarIT {

	@Test
	void holdsNeitherStoreNorBroker() throws IOException {
		assertThat(libraries()).anyMatch((name) -> name.startsWith("platform-web-"))
			.noneMatch((name) -> name.matches("(platform-[0-9]|mongodb-|bson-|kafka-|spring-kafka|.*openfeign).*"));
	}

	private static List<String> libraries() throws IOException {
		try (Stream<Path> built = Files.list(Path.of("target"))) {
			Path jar = built.filter((path) -> path.toString().endsWith("-exec.jar")).findFirst().orElseThrow();
			try (JarFile content = new JarFile(jar.toFile())) {
				return content.stream()
					.map((entry) -> entry.getName())
					.filter((name) -> name.startsWith("BOOT-INF/lib/"))
					.map((name) -> name.substring("BOOT-INF/lib/".length()))
					.filter((name) -> !name.isEmpty())
					.toList();
			}
		}
	}

}
