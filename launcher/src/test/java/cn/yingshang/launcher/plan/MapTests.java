package cn.yingshang.launcher.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.yingshang.launcher.process.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written elsewhere about the suite says what the map says. */
class MapTests {

	private static final Pattern CLIENT = Pattern.compile("@FeignClient\\(name = \"([a-z]+)\"");

	private static final java.util.Map<Member, String> CONTAINERS = java.util.Map.of(Member.STORE, "mongodb",
			Member.BROKER, "kafka", Member.ISSUER, "keycloak");

	@Test
	void startsEachAfterThoseItNeedsOrCalls() {
		List<Member> order = Map.SUITE.order();
		assertThat(order).containsExactlyInAnyOrder(Member.values());
		for (Member member : order) {
			assertThat(order.subList(0, order.indexOf(member))).as(member.code())
				.containsAll(others(member, Map.SUITE::needs))
				.containsAll(others(member, Map.SUITE::calls));
		}
	}

	@ParameterizedTest
	@EnumSource
	void isWhatComposeWaitsFor(Member member) {
		String name = container(member);
		Set<String> awaited = ComposeFile
			.map(ComposeFile.read().services().get(name).getOrDefault("depends_on", java.util.Map.of()))
			.keySet();
		assertThat(awaited).as(name)
			.containsExactlyInAnyOrderElementsOf(
					others(member, Map.SUITE::needs).stream().map(MapTests::container).toList());
	}

	@Test
	void namesEveryClientThatIsInTheCode() throws IOException {
		for (Member member : Member.applications()) {
			if (member.role() == Role.SERVICE) {
				assertThat(clients(ComposeFile.ROOT.resolve(member.code()).resolve("src/main/java"))).as(member.code())
					.containsExactlyInAnyOrderElementsOf(others(member, Map.SUITE::calls).stream()
						.map((other) -> other.code().replace("-service", ""))
						.toList());
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void isTheTableOfTheReadme(Member member) throws IOException {
		assertThat(Files.readString(ComposeFile.ROOT.resolve("README.md")))
			.contains("| %s | %d | %s | %s |\n".formatted(member.code(), member.usualPort(),
					names(member, Map.SUITE::needs), names(member, Map.SUITE::calls)));
	}

	@Test
	void hasARoomInTheReadmeForEachModuleThatRuns() throws IOException {
		String readme = Files.readString(ComposeFile.ROOT.resolve("README.md"));
		for (Member member : Member.applications()) {
			assertThat(readme).containsPattern("(?m)^\\| `" + member.code() + "`.*\\b" + member.usualPort() + "\\b");
		}
	}

	private static Set<String> clients(Path sources) throws IOException {
		Set<String> clients = new TreeSet<>();
		try (Stream<Path> files = Files.walk(sources)) {
			for (Path file : files.filter((each) -> each.toString().endsWith(".java")).toList()) {
				Matcher matcher = CLIENT.matcher(Files.readString(file));
				while (matcher.find()) {
					clients.add(matcher.group(1));
				}
			}
		}
		return clients;
	}

	private static String names(Member member, Relation relation) {
		List<Member> others = others(member, relation);
		return others.isEmpty() ? "-" : others.stream().map(Member::code).collect(Collectors.joining(", "));
	}

	private static List<Member> others(Member member, Relation relation) {
		return Arrays.stream(Member.values()).filter((other) -> relation.holds(member, other)).toList();
	}

	private static String container(Member member) {
		return CONTAINERS.getOrDefault(member, member.code());
	}

	@FunctionalInterface
	interface Relation {

		boolean holds(Member member, Member other);

	}

}
