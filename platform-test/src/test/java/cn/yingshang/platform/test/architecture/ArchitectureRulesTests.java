package cn.yingshang.platform.test.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Every rule goes red on a class that breaks it, and the platform keeps its own. */
class ArchitectureRulesTests {

	private static final String BAD = "cn.yingshang.fixture.bad";

	private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("cn.yingshang.fixture");

	private static final ImportOption MAIN = (location) -> !location.contains("-tests.jar")
			&& !location.contains("test-classes") && !location.contains("platform-test");

	private static final JavaClasses PLATFORM = new ClassFileImporter().withImportOption(MAIN)
		.importPackages("cn.yingshang.platform");

	private static final JavaClasses KERNEL = new ClassFileImporter().withImportOption(MAIN)
		.importPackages("cn.yingshang.kernel");

	private static final Map<String, ArchRule> RULES = ArchitectureRules.ofService(BAD);

	static Stream<String> rules() {
		return RULES.keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("rules")
	void goesRed(String rule) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> RULES.get(rule).check(BROKEN))
			.satisfies((red) -> System.out.println("[red on purpose] " + rule + ": "
					+ String.valueOf(red.getMessage()).lines().skip(1).findFirst().orElse("")));
	}

	@Test
	void aNullThatBecomesTextIsSeenInTheSource() {
		assertThat(SourceRules.nullsThatBecomeText(Path.of("src/test/java/cn/yingshang/fixture")))
			.containsExactly("Thing.java: return String.valueOf(missing);");
	}

	@Test
	void aNameInFullIsSeenInTheSource() {
		assertThat(SourceRules.namesInFull(Path.of("src/test/java/cn/yingshang/fixture")))
			.containsExactly("Thing.java: return new java.util.ArrayList<>(List.of(missing));");
	}

	@Test
	void noModuleNamesATypeInFull() throws IOException {
		try (Stream<Path> modules = Files.list(Path.of(".."))) {
			assertThat(modules.map((module) -> module.resolve("src/main/java"))
				.filter(Files::isDirectory)
				.flatMap((sources) -> SourceRules.namesInFull(sources).stream())).isEmpty();
		}
	}

	/** What each rule must see, beyond going red at all. */
	static Stream<Arguments> sights() {
		String domain = "no technology in the domain root";
		String declared = "a feature uses what it declares";
		return Stream.of(Arguments.of(domain, "thing.inner.Nested"), Arguments.of(domain, "ThingSettings"),
				Arguments.of(domain, "com.fasterxml.jackson.annotation.JsonProperty"),
				Arguments.of(domain, "org.springframework.stereotype.Component"),
				Arguments.of("technology is package-private", "web.inner.NestedController"),
				Arguments.of(declared, "cn.yingshang.fixture.bad.thing is no @Feature"),
				Arguments.of(declared, "not declared: Method <cn.yingshang.fixture.bad.shelf.Shelf.close"),
				Arguments.of(declared, "declared and not true: shelf uses cellar"),
				Arguments.of(declared, "not declared: Constructor <cn.yingshang.fixture.bad.shelf.drawer.Drawer"),
				Arguments.of("no circle between features", "Slice shelf"),
				Arguments.of("wiring stands in a configuration", "ThingSettings"),
				Arguments.of("verbs are called in their own feature", "Ledger.close(cn.yingshang.platform.call.Call)"));
	}

	@ParameterizedTest
	@MethodSource("sights")
	void sees(String rule, String what) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> RULES.get(rule).check(BROKEN))
			.withMessageContaining(what)
			.satisfies((red) -> System.out.println("[red on purpose] " + rule + ": " + what));
	}

	@ParameterizedTest
	@MethodSource("rules")
	void goesRedWhenItFindsNothing(String rule) {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> ArchitectureRules.check(BROKEN,
					Map.of(rule, ArchitectureRules.ofService("cn.yingshang.nowhere").get(rule))))
			.withMessageContaining("failed to check any classes");
	}

	@Test
	void tellsWhichTechnologyIsThere() {
		assertThat(ArchitectureRules.technologyOf(BAD, BROKEN)).containsExactly("web");
	}

	@Test
	void noCircleIsInThePlatformOrTheKernel() {
		ArchitectureRules.noCircle("cn.yingshang.platform").check(PLATFORM);
		ArchitectureRules.noCircle("cn.yingshang.kernel").check(KERNEL);
	}

	@Test
	void theKernelKnowsNoDomainWord() {
		ArchitectureRules.noDomainWord("cn.yingshang.kernel").check(KERNEL);
	}

	@Test
	void aDomainWordInSharedCodeGoesRed() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> ArchitectureRules.noDomainWord(BAD).check(BROKEN))
			.withMessageContaining("PermitOffice");
	}

	@Test
	void thePlatformKnowsNoDomainWord() {
		assertThat(PLATFORM).isNotEmpty();
		ArchitectureRules.noDomainWord("cn.yingshang.platform").check(PLATFORM);
	}

	@Test
	void everyPlatformPackageIsNullMarked() {
		ArchitectureRules.everyPackageIsNullMarked("cn.yingshang.platform").check(PLATFORM);
	}

	@Test
	void noServiceIsKnownToThePlatform() {
		ArchitectureRules.noServiceDependsOnAnother("cn.yingshang.platform").check(PLATFORM);
	}

}
