package cn.yingshang.platform.test.architecture;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
