package cn.yingshang.launcher.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import cn.yingshang.launcher.doctor.Finding.Verdict;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VariablesTests {

	private static final Pattern PREFIX = Pattern.compile("@ConfigurationProperties\\(\"yingshang\\.([a-z]+)");

	private final Variables variables = new Variables(Set.of("YINGSHANG_PORT_STORE", "YINGSHANG_PORT_BROKER"));

	@Test
	void namesAMisspeltVariableAndWhatWasMeant() {
		assertThat(this.variables.unknown(List.of("YINGSHANG_PORT_STOER", "YINGSHANG_HOEM", "PATH"))).containsExactly(
				"YINGSHANG_HOEM is set and nothing reads it; did you mean YINGSHANG_HOME?",
				"YINGSHANG_PORT_STOER is set and nothing reads it; did you mean YINGSHANG_PORT_STORE?");
		assertThat(this.variables.findings(List.of("YINGSHANG_HOEM"))).singleElement()
			.extracting(Finding::verdict)
			.isEqualTo(Verdict.WARNING);
	}

	@Test
	void leavesAloneWhatSomebodyReads() {
		List<String> read = List.of("YINGSHANG_HOME", "YINGSHANG_PORT_BROKER", "YINGSHANG_WEB_MAXBODY",
				"YINGSHANG_GATEWAY_LIMIT_CALLER_BURST", "YINGSHANG_CREDIT_SERVICE_SECRET", "LANG");
		assertThat(this.variables.unknown(read)).isEmpty();
		assertThat(this.variables.findings(read)).singleElement().extracting(Finding::verdict).isEqualTo(Verdict.OK);
	}

	@Test
	void knowsEachGroupOfSettings() throws IOException {
		Set<String> groups = new TreeSet<>();
		try (Stream<Path> modules = Files.list(Path.of(".."))) {
			for (Path module : modules.map((folder) -> folder.resolve("src/main/java"))
				.filter(Files::isDirectory)
				.toList()) {
				try (Stream<Path> sources = Files.walk(module)) {
					for (Path source : sources.filter((file) -> file.toString().endsWith(".java")).toList()) {
						Matcher prefix = PREFIX.matcher(Files.readString(source));
						while (prefix.find()) {
							groups.add(prefix.group(1).toUpperCase(Locale.ROOT) + "_");
						}
					}
				}
			}
		}
		assertThat(groups).hasSizeGreaterThan(5);
		assertThat(Variables.settings()).containsAll(groups);
	}

}
