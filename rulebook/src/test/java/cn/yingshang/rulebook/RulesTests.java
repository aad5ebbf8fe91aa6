package cn.yingshang.rulebook;

import java.net.URI;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RulesTests {

	@Test
	void everyRuleSaysSomethingAndNothingIsSaidOfOthers() {
		assertThat(Arrays.stream(Rules.values()).map(Rules::id)).containsExactlyElementsOf(RuleText.ALL.keySet());
		assertThat(Rules.values()).hasSizeGreaterThan(190).allSatisfy((rule) -> {
			assertThat(rule.says().term()).isNotBlank();
			assertThat(rule.says().text()).endsWith(".");
		});
	}

	@Test
	void anIdLeadsToItsRule() {
		assertThat(Rules.of("D-01a")).isEqualTo(Rules.D_01A);
		assertThat(Rules.A_75.link()).isEqualTo(URI.create("https://yingshang.example/rules/A-75"));
		assertThatIllegalArgumentException().isThrownBy(() -> Rules.of("A-99")).withMessageContaining("A-99");
	}

	/** The typo that this module is for. */
	@Test
	void whatIsCitedStandsInTheBook() {
		var cited = Citations.everywhere();
		assertThat(cited).hasSizeGreaterThan(120);
		assertThat(cited).hasEntrySatisfying("A-75",
				(where) -> assertThat(where).contains("Revocation", "RevocationWorkflowTests"));
		assertThat(cited.keySet()).isSubsetOf(Arrays.stream(Rules.values()).map(Rules::id).toList());
	}

	@Test
	void noServiceWritesAnIdWhereTheConstantStands() {
		List<String> literals = Citations.files()
			.filter((file) -> file.toString().matches(".*-service/src/main/java/.*\\.java"))
			.filter((file) -> Citations.text(file).matches("(?s).*\"[A-H]-\\d{2}[ab]?\".*"))
			.map((file) -> file.getFileName().toString())
			.toList();
		assertThat(Citations.files().filter((file) -> file.toString().contains("-service/src/main/java/")))
			.hasSizeGreaterThan(300);
		assertThat(literals).isEmpty();
	}

}
