package cn.yingshang.rulebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RulePageTests {

	private static final Path PAGE = Citations.PROJECT.resolve("docs/rules.md");

	private final RulePage page = new RulePage(Citations.inCode(), Citations.inTests());

	/** Write it anew with {@code -Drules.update=true}. */
	@Test
	void thePageIsTrue() throws IOException {
		if (Boolean.getBoolean("rules.update")) {
			Files.writeString(PAGE, this.page.text());
		}
		assertThat(PAGE).exists();
		assertThat(Files.readString(PAGE)).as("docs/rules.md is stale: run with -Drules.update=true")
			.isEqualTo(this.page.text());
	}

	/** Outside of code, an id on another page leads here. */
	@Test
	void otherPagesLinkTheRulesTheyCite() {
		Pattern bare = Pattern.compile("(?<![\\w/#\\[-])[A-H]-\\d{2}[ab]?(?![\\w-])");
		List<Path> pages = Citations.files()
			.filter((file) -> file.toString().matches(".*/docs/(events|verify|(api|states|adr)/[^/]+)\\.md"))
			.toList();
		assertThat(pages).hasSizeGreaterThan(20);
		assertThat(pages).anySatisfy((file) -> assertThat(Citations.text(file)).contains("(../rules.md#a-75)"));
		for (Path file : pages) {
			String text = Citations.text(file).replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`", "");
			assertThat(bare.matcher(text.replaceAll("(?m)^#.*", "")).results().map(MatchResult::group))
				.as(file.toString())
				.isEmpty();
			assertThat(Citations.idsIn(text)).isSubsetOf(RuleText.ALL.keySet());
		}
	}

	@Test
	void aRemarkIsAboutSomethingThatIsThere() {
		assertThat(this.page.idle()).isEmpty();
	}

	@Test
	void carriedIsOnlyWhatATestNamesAndNoRemarkDenies() {
		RulePage some = new RulePage(
				new TreeMap<>(Map.of("A-01", Set.of("Code"), "A-03", Set.of("Code"), "A-04", Set.of("Code"))),
				new TreeMap<>(Map.of("A-03", Set.of("CodeTests"), "A-04", Set.of("CodeTests"))));
		assertThat(some.state(Rules.A_03)).isEqualTo(RulePage.State.CARRIED);
		assertThat(some.state(Rules.A_01)).as("no test").isEqualTo(RulePage.State.IN_PART);
		assertThat(some.state(Rules.A_04)).as("a remark").isEqualTo(RulePage.State.IN_PART);
		assertThat(some.state(Rules.A_07)).as("nothing").isEqualTo(RulePage.State.NOT_YET);
		assertThat(some.state(Rules.A_40)).isEqualTo(RulePage.State.UNCHECKABLE);
	}

}
