package cn.yingshang.platform.test.architecture;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The architecture test of a service: extend it and name the base package. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ServiceArchitecture {

	private final Map<String, ArchRule> rules;

	private final JavaClasses classes;

	private final String base;

	private final Set<String> technology;

	/**
	 * Names what is to be checked.
	 * @param base the service's base package
	 * @param technology the technology packages it has, such as {@code web}
	 */
	protected ServiceArchitecture(String base, String... technology) {
		this.base = base;
		this.technology = Set.of(technology);
		this.rules = ArchitectureRules.ofService(base);
		this.classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages(base);
	}

	Stream<String> rules() {
		return this.rules.keySet().stream();
	}

	@Test
	void letsNoNullBecomeText() {
		assertThat(Path.of("src/main/java")).isDirectory();
		assertThat(SourceRules.nullsThatBecomeText(Path.of("src/main/java"))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("rules")
	void keeps(String rule) {
		Objects.requireNonNull(this.rules.get(rule)).allowEmptyShould(false).check(this.classes);
	}

	@Test
	void hasTheTechnologyItNames() {
		assertThat(ArchitectureRules.technologyOf(this.base, this.classes))
			.containsExactlyInAnyOrderElementsOf(this.technology);
	}

}
