package cn.yingshang.platform.test.openapi;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import cn.yingshang.platform.inbox.EventHandler;
import cn.yingshang.platform.openapi.Descriptions;
import cn.yingshang.platform.openapi.SchemaLabels;
import cn.yingshang.platform.resource.ActionLink;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.test.page.GeneratedSection;
import cn.yingshang.platform.web.HttpJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A test of the whole service implements this beside its harness, with an empty body. The
 * document the service serves is then compared with {@code docs/openapi/<service>.json}:
 * complete, fresh, and nothing taken away. {@code -Dopenapi.update=true} writes the file
 * anew unless that would break a client; {@code -Dopenapi.update=breaking} writes it in
 * any case.
 */
public interface OpenApiContract {

	/** The running service. */
	ApplicationContext context();

	/** Where the committed document is. */
	default Path committed() {
		return Path.of("../docs/openapi/" + service() + ".json");
	}

	/** The page of its calls and of the events it reacts to. */
	default Path page() {
		return Path.of("../docs/api/" + service().replace("-service", "") + ".md");
	}

	/** Whoever reacts to nothing has no such section. */
	@Test
	default void thePageSaysWhichEventsItReactsTo() throws IOException {
		GeneratedSection section = new GeneratedSection(page(), "consumed events");
		List<String> rows = context().getBeanProvider(EventHandler.class)
			.orderedStream()
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
	default void tellsEverythingAboutEveryOperation() throws IOException, InterruptedException {
		assertThat(OpenApiLint.faults(generated())).isEmpty();
	}

	/**
	 * The lint sees what a document has; a label of a schema it has not stays unseen
	 * there.
	 */
	@Test
	default void labelsNothingThatIsGone() throws IOException, InterruptedException {
		Set<String> labelled = SchemaLabels.of(service()).bySchema().keySet();
		assertThat(labelled).isNotEmpty().isSubsetOf(generated().path("components").path("schemas").propertyNames());
	}

	@Test
	default void describesNothingThatIsGone() throws IOException, InterruptedException {
		assertThat(Descriptions.of(service()).keys()).isSubsetOf(OpenApiLint.describable(generated()));
	}

	/** What is shown as an example is taken as it stands, and belongs to an operation. */
	@Test
	default void showsExamplesThatItsDocumentAllows() throws IOException, InterruptedException {
		Set<String> shown = new TreeSet<>();
		generated().path("paths").properties().forEach((path) -> path.getValue().properties().forEach((method) -> {
			JsonNode example = method.getValue().at("/requestBody/content/application~1json/example");
			if (!example.isMissingNode()) {
				shown.add(method.getValue().path("operationId").asString("") + ".json");
				int good = method.getValue().path("responses").has("201") ? 201 : 200;
				assertThat(OpenApiTruth.committed()
					.faults(method.getKey().toUpperCase(Locale.ROOT), path.getKey().replaceAll("\\{\\w+}", "x1"),
							example.toString(), good, ""))
					.isEmpty();
			}
		}));
		Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:examples/*.json");
		assertThat(shown)
			.isEqualTo(Arrays.stream(files).map(Resource::getFilename).collect(Collectors.toCollection(TreeSet::new)));
	}

	/** An action leads to what the document says of its address, and to nothing else. */
	@Test
	default void namesTheOperationOfEveryVerb() throws IOException, InterruptedException {
		assertThat(ActionNames.faults(generated(),
				(address) -> context().getBean(HttpJson.class).mapper().valueToTree(new ActionLink("verb", address))))
			.isEmpty();
	}

	@Test
	default void breaksNoClientAndIsCommitted() throws IOException, InterruptedException {
		String update = System.getProperty("openapi.update", "");
		Path file = committed();
		String text = text(generated());
		if (Files.exists(file) && !"breaking".equals(update)) {
			assertThat(OpenApiDifference.breaks(JsonMapper.shared().readTree(Files.readString(file)), generated()))
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
	default void readsAndWritesNothingButJson(String type) {
		assertThat(context().getBean(RequestMappingHandlerAdapter.class).getMessageConverters())
			.noneMatch((converter) -> {
				MediaType other = MediaType.parseMediaType(type);
				return converter.canRead(Page.class, other) || converter.canWrite(Page.class, other);
			});
	}

	/** A reference takes one line, not three. */
	private static String text(JsonNode document) {
		JsonMapper json = JsonMapper.builder()
			.enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
			.build();
		String text = json.writeValueAsString(json.treeToValue(document, Object.class)) + "\n";
		return text.replaceAll("\\{\\s+(\"\\$ref\" : \"[^\"]+\")\\s+}", "{ $1 }");
	}

	private JsonNode generated() throws IOException, InterruptedException {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + setting("local.server.port") + "/v3/api-docs"))
			.build();
		HttpResponse<String> response = HttpClient.newHttpClient()
			.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		String issuer = setting("spring.security.oauth2.resourceserver.jwt.issuer-uri");
		return JsonMapper.shared().readTree(response.body().replace(issuer, "https://issuer.example"));
	}

	private String service() {
		return setting("spring.application.name");
	}

	private String setting(String name) {
		return context().getEnvironment().getRequiredProperty(name);
	}

}
