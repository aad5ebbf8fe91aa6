package cn.yingshang.platform.test.openapi;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import cn.yingshang.platform.inbox.EventHandler;
import cn.yingshang.platform.openapi.SchemaLabels;
import cn.yingshang.platform.resource.ActionLink;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.test.infrastructure.Infrastructure;
import cn.yingshang.platform.test.page.GeneratedSection;
import cn.yingshang.platform.web.HttpJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A service extends this, with an empty body, beside its application class. The document
 * it serves is then compared with {@code docs/openapi/<service>.json}: complete, fresh,
 * and nothing taken away. {@code -Dopenapi.update=true} writes the file anew unless that
 * would break a client; {@code -Dopenapi.update=breaking} writes it in any case.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class OpenApiContract {

	private static final String ISSUER = "http://127.0.0.1:9";

	private static final Pattern REFERENCE = Pattern.compile("\\{\\s+(\"\\$ref\" : \"[^\"]+\")\\s+}");

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	@LocalServerPort
	private int port;

	@Autowired
	private RequestMappingHandlerAdapter handlers;

	@Autowired
	private HttpJson json;

	@Autowired
	private ObjectProvider<EventHandler<?>> reactions;

	@Value("${spring.application.name}")
	private String service = "";

	@DynamicPropertySource
	static void surroundings(DynamicPropertyRegistry registry) {
		Infrastructure.shared().register(registry);
		registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> ISSUER);
		registry.add("yingshang.client.id", () -> "openapi");
		registry.add("yingshang.client.secret", () -> "openapi");
		registry.add("yingshang.client.token-uri", () -> ISSUER + "/oauth2/token");
	}

	/** Where the committed document is. */
	protected Path committed() {
		return Path.of("../docs/openapi/" + this.service + ".json");
	}

	/** The page of its calls and of the events it reacts to. */
	protected Path page() {
		return Path.of("../docs/api/" + this.service.replace("-service", "") + ".md");
	}

	/** Whoever reacts to nothing has no such section. */
	@Test
	void thePageSaysWhichEventsItReactsTo() throws IOException {
		GeneratedSection section = new GeneratedSection(page(), "consumed events");
		List<String> rows = this.reactions.orderedStream()
			.map((one) -> "| `" + one.type() + "` | `" + one.topic() + "` | `system:" + one.name() + "` |")
			.sorted()
			.toList();
		if (rows.isEmpty()) {
			assertThat(section.stands()).isFalse();
			return;
		}
		section.check("| type | topic | who acts |\n| --- | --- | --- |\n" + String.join("\n", rows));
	}

	@Test
	void tellsEverythingAboutEveryOperation() throws IOException, InterruptedException {
		assertThat(OpenApiLint.faults(generated())).isEmpty();
	}

	/**
	 * The lint sees what a document has; a label of a schema it has not stays unseen
	 * there.
	 */
	@Test
	void labelsNothingThatIsGone() throws IOException, InterruptedException {
		Set<String> labelled = SchemaLabels.of(this.service).bySchema().keySet();
		assertThat(labelled).isNotEmpty().isSubsetOf(generated().path("components").path("schemas").propertyNames());
	}

	/** An action leads to what the document says of its address, and to nothing else. */
	@Test
	void namesTheOperationOfEveryVerb() throws IOException, InterruptedException {
		assertThat(ActionNames.faults(generated(),
				(address) -> this.json.mapper().valueToTree(new ActionLink("verb", address))))
			.isEmpty();
	}

	@Test
	void breaksNoClientAndIsCommitted() throws IOException, InterruptedException {
		String update = System.getProperty("openapi.update", "");
		Path file = committed();
		String text = text(generated());
		if (Files.exists(file) && !"breaking".equals(update)) {
			assertThat(OpenApiDifference.breaks(JSON.readTree(Files.readString(file)), generated()))
				.as("breaks clients of version 1")
				.isEmpty();
		}
		if (!update.isEmpty()) {
			Files.createDirectories(file.toAbsolutePath().getParent());
			Files.writeString(file, text);
		}
		assertThat(Files.exists(file) ? Files.readString(file) : "")
			.as(file + " is stale: run with -Dopenapi.update=true")
			.isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/yaml", "application/xml", "application/cbor", "application/x-jackson-smile" })
	void readsAndWritesNothingButJson(String type) {
		assertThat(this.handlers.getMessageConverters()).noneMatch((converter) -> {
			MediaType other = MediaType.parseMediaType(type);
			return converter.canRead(Page.class, other) || converter.canWrite(Page.class, other);
		});
	}

	/** A reference takes one line, not three. */
	private static String text(JsonNode document) {
		String text = JSON.writeValueAsString(JSON.treeToValue(document, Object.class)) + "\n";
		return REFERENCE.matcher(text).replaceAll("{ $1 }");
	}

	private JsonNode generated() throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/v3/api-docs"))
			.build();
		HttpResponse<String> response = HttpClient.newHttpClient()
			.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return JSON.readTree(response.body().replace(ISSUER, "https://issuer.example"));
	}

}
