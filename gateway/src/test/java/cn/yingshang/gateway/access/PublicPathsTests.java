package cn.yingshang.gateway.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;

/** What is open at the gateway is what the API documents call public. */
class PublicPathsTests {

	@Test
	void opensExactlyWhatTheDocumentsCallPublic() throws IOException {
		List<String> open = open();
		assertThat(reads()).isNotEmpty()
			.allSatisfy((path, isPublic) -> assertThat(isOpen(open, path)).as(path).isEqualTo(isPublic));
		assertThat(open).hasSameSizeAs(reads().values().stream().filter((isPublic) -> isPublic).toList());
	}

	private static boolean isOpen(List<String> open, String path) {
		PathContainer address = PathContainer.parsePath(path.replaceAll("[{}]", ""));
		return open.stream().anyMatch((one) -> PathPatternParser.defaultInstance.parse(one).matches(address));
	}

	private static List<String> open() throws IOException {
		MutablePropertySources sources = new MutablePropertySources();
		new YamlPropertySourceLoader().load("gateway", new ClassPathResource("application.yml"))
			.forEach(sources::addLast);
		return new Binder(ConfigurationPropertySources.from(sources))
			.bind("yingshang.gateway.access.public-paths", Bindable.listOf(String.class))
			.get();
	}

	/** Every address of the API that can be read, and whether that needs no sign-in. */
	private static Map<String, Boolean> reads() throws IOException {
		Map<String, Boolean> reads = new TreeMap<>();
		try (Stream<Path> files = Files.list(Path.of("../docs/openapi"))) {
			for (Path file : files.toList()) {
				JsonNode paths = JsonMapper.shared().readTree(Files.readString(file)).path("paths");
				for (String path : paths.propertyNames()) {
					JsonNode read = paths.path(path).path("get");
					if (path.startsWith("/api/") && !read.isMissingNode()) {
						reads.put(path, read.path("security").isArray() && read.path("security").isEmpty());
					}
				}
			}
		}
		return reads;
	}

}
