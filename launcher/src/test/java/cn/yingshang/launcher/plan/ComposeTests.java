package cn.yingshang.launcher.plan;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import cn.yingshang.infrastructure.identity.ServiceSecrets;
import cn.yingshang.launcher.image.AppImage;
import cn.yingshang.launcher.process.ProcessSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** docker-compose.yml as far as it can be checked without an engine. */
class ComposeTests {

	private static final Set<String> TOP = Set.of("name", "services", "volumes", "secrets");

	private static final Set<String> SERVICE = Set.of("image", "build", "command", "restart", "environment", "volumes",
			"ports", "healthcheck", "depends_on", "stop_grace_period", "read_only", "tmpfs", "cap_drop", "security_opt",
			"mem_limit", "secrets");

	private static final Set<String> HEALTHCHECK = Set.of("test", "interval", "timeout", "retries", "start_period");

	private final ComposeFile compose = ComposeFile.read();

	@TempDir
	Path folder;

	@Test
	void usesOnlyKeysThatTheSpecificationKnows() {
		assertThat(this.compose.content().keySet()).allMatch((key) -> TOP.contains(key) || key.startsWith("x-"));
		this.compose.services().forEach((name, service) -> {
			assertThat(service.keySet()).as(name).isSubsetOf(SERVICE);
			assertThat(service).as(name).containsKey("image").containsKey("mem_limit");
			if (service.containsKey("healthcheck")) {
				assertThat(ComposeFile.map(service.get("healthcheck")).keySet()).as(name)
					.isSubsetOf(HEALTHCHECK)
					.contains("test");
			}
			if (service.containsKey("build")) {
				assertThat(ComposeFile.map(service.get("build")).keySet()).as(name)
					.containsExactlyInAnyOrder("context", "dockerfile", "args");
			}
		});
		assertThat(this.compose.services().keySet()).containsExactlyInAnyOrder("mongodb", "kafka", "keycloak",
				"credit-service", "approval-service", "inspection-service", "complaint-service", "gateway");
	}

	@Test
	void everyVariableHasAnExampleAndEveryExampleIsUsed() throws IOException {
		Properties example = new Properties();
		try (BufferedReader in = Files.newBufferedReader(ComposeFile.ROOT.resolve(".env.example"))) {
			example.load(in);
		}
		assertThat(example.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(ComposeFile.variables().keySet());
	}

	@Test
	void holdsNoSecretAndInsistsOnEachOne() throws IOException {
		ComposeFile.variables().forEach((name, insisted) -> {
			boolean secret = name.contains("SECRET") || name.contains("PASSWORD");
			assertThat(insisted).as(name).isEqualTo(secret);
		});
		this.compose.services().forEach((name, service) -> ComposeFile.environment(service).forEach((key, value) -> {
			if (key.contains("SECRET") || key.contains("PASSWORD")) {
				assertThat(value).as(name + " " + key).matches("\\$\\{[A-Z_]+:\\?[^}]+}");
			}
		}));
		Properties example = new Properties();
		try (BufferedReader in = Files.newBufferedReader(ComposeFile.ROOT.resolve(".env.example"))) {
			example.load(in);
		}
		example.forEach((key, value) -> {
			if (String.valueOf(key).matches(".*(SECRET|PASSWORD).*")) {
				assertThat(String.valueOf(value)).as(String.valueOf(key)).isEmpty();
			}
		});
	}

	@Test
	void servicesListenWhereTheOthersLookForThem() {
		Map<String, Map<String, Object>> services = this.compose.services();
		for (Member member : Member.applications()) {
			Map<String, String> environment = ComposeFile.environment(services.get(member.code()));
			assertThat(environment).as(member.code())
				.containsEntry("SERVER_PORT", Integer.toString(member.usualPort()))
				.containsEntry("SPRING_APPLICATION_NAME", member.code());
			for (Member peer : Member.applications()) {
				if (cn.yingshang.launcher.plan.Map.SUITE.calls(member, peer)) {
					assertThat(environment).containsEntry("YINGSHANG_SERVICES_" + peer.name() + "_URL",
							"http://" + peer.code() + ":" + peer.usualPort());
				}
			}
		}
		assertThat(ComposeFile.texts(services.get("gateway").get("ports")))
			.containsExactly("127.0.0.1:${GATEWAY_PORT:-8080}:8080");
	}

	@Test
	void tellsServicesExactlyWhatTheLauncherTellsThem() throws IOException {
		for (ProcessSpec spec : launcherSpecs()) {
			Set<String> here = new TreeSet<>(
					ComposeFile.environment(this.compose.services().get(spec.name())).keySet());
			Set<String> there = new TreeSet<>(spec.environment().keySet());
			// The budget of the demonstration's own client, which no city's gateway knows
			// (XL7).
			there.remove("SPRING_APPLICATION_JSON");
			assertThat(here).as(spec.name()).isEqualTo(there);
		}
	}

	@Test
	void startsInOrderOfHealth() {
		Map<String, Map<String, Object>> services = this.compose.services();
		services.forEach((name, service) -> {
			Map<String, Object> needed = ComposeFile.map(service.getOrDefault("depends_on", Map.of()));
			needed.forEach((other, how) -> {
				assertThat(services).as(name).containsKey(other);
				assertThat(ComposeFile.map(how)).as(name).containsExactly(Map.entry("condition", "service_healthy"));
				Map<String, Object> waitedFor = services.get(other);
				assertThat(waitedFor.containsKey("healthcheck") || waitedFor.containsKey("build"))
					.as(other + " tells its health")
					.isTrue();
			});
		});
		assertThat(waves(services)).containsExactly(Set.of("mongodb", "kafka", "keycloak"),
				Set.of("credit-service", "approval-service", "inspection-service", "complaint-service"),
				Set.of("gateway"));
	}

	@Test
	void mountsAndBuildsOnlyWhatExists() throws IOException {
		Set<String> named = ComposeFile.map(this.compose.content().get("volumes")).keySet();
		this.compose.services().forEach((name, service) -> {
			for (String mount : ComposeFile.texts(service.get("volumes"))) {
				String source = mount.replaceAll("\\$\\{\\w+:-([^}]+)}", "$1").split(":")[0];
				assertThat(named.contains(source) || Files.exists(ComposeFile.ROOT.resolve(source))).as(mount).isTrue();
			}
			if (service.containsKey("build")) {
				Map<String, Object> build = ComposeFile.map(service.get("build"));
				assertThat(ComposeFile.ROOT.resolve(String.valueOf(build.get("dockerfile")))).exists();
				assertThat(ComposeFile.map(build.get("args"))).containsExactly(Map.entry("MODULE", name));
				assertThat(ComposeFile.ROOT.resolve(name).resolve("pom.xml")).exists();
			}
		});
		for (String line : Files.readAllLines(ComposeFile.ROOT.resolve("deploy/Dockerfile"))) {
			if (line.startsWith("COPY") && !line.contains("--from=") && !line.contains("${MODULE}")) {
				List<String> words = new ArrayList<>(List.of(line.split("\\s+")));
				words.removeIf((word) -> word.startsWith("--"));
				assertThat(ComposeFile.ROOT.resolve(words.get(1))).exists();
			}
		}
	}

	@Test
	void imagesRunAsNobodyInParticularAndTellTheirHealth() throws IOException {
		String dockerfile = Files.readString(ComposeFile.ROOT.resolve("deploy/Dockerfile"));
		assertThat(dockerfile).containsPattern("(?m)^USER 10001:10001$").containsPattern("(?m)^HEALTHCHECK ");
		assertThat(dockerfile.indexOf("USER ")).isLessThan(dockerfile.indexOf("ENTRYPOINT"));
		assertThat(dockerfile).doesNotContainIgnoringCase("curl");
		assertThat(Files.isExecutable(ComposeFile.ROOT.resolve("deploy/healthcheck"))).isTrue();
	}

	/** Repeatedly what needs only what is already there. */
	private static List<Set<String>> waves(Map<String, Map<String, Object>> services) {
		Map<String, Set<String>> needs = new LinkedHashMap<>();
		services.forEach((name, service) -> needs.put(name,
				new HashSet<>(ComposeFile.map(service.getOrDefault("depends_on", Map.of())).keySet())));
		List<Set<String>> waves = new ArrayList<>();
		Set<String> up = new HashSet<>();
		while (up.size() < needs.size()) {
			Set<String> wave = new TreeSet<>();
			needs.forEach((name, needed) -> {
				if (!up.contains(name) && up.containsAll(needed)) {
					wave.add(name);
				}
			});
			assertThat(wave).as("no circle among " + needs).isNotEmpty();
			up.addAll(wave);
			waves.add(wave);
		}
		return waves;
	}

	private List<ProcessSpec> launcherSpecs() {
		SuiteOptions options = SuiteOptions.usual(ComposeFile.ROOT, this.folder);
		Plan plan = new Plan(options, options.ports(), StoreChoice.of(null, ""));
		return plan.applications((member) -> new AppImage(member.code(), this.folder.resolve("x.jar"), "Main", "1"),
				ServiceSecrets.in(this.folder));
	}

}
