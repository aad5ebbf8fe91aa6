package cn.yingshang.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks into what is shipped, where it has been built. */
class ProductionJarsTests {

	@ParameterizedTest
	@ValueSource(
			strings = { "gateway", "credit-service", "approval-service", "inspection-service", "complaint-service" })
	void lackTheFaults(String application) throws IOException {
		for (Path jar : executables(Path.of("..", application, "target"))) {
			try (JarFile file = new JarFile(jar.toFile())) {
				assertThat(file.stream().map((entry) -> entry.getName()))
					.noneMatch((name) -> name.contains("/faults-") || name.contains("cn/yingshang/faults"));
			}
		}
	}

	private static List<Path> executables(Path target) throws IOException {
		if (!Files.isDirectory(target)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(target)) {
			return files.filter((file) -> file.getFileName().toString().endsWith("-exec.jar")).toList();
		}
	}

}
