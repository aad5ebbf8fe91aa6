package cn.yingshang.platform.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ProblemCatalogueTests {

	private static final Path PAGE = Path.of("../docs/problems.md");

	/** Write the page anew with {@code -Dproblems.update=true}. */
	@Test
	void pageListsWhatTheCodeAnswers() throws IOException {
		String page = Files.readString(PAGE);
		String expected = ProblemDocument.with(page, "platform", new PlatformProblems());
		if (Boolean.getBoolean("problems.update")) {
			Files.writeString(PAGE, expected);
			return;
		}
		assertThat(page).as("docs/problems.md is stale: run with -Dproblems.update=true").isEqualTo(expected);
	}

	@Test
	void everyKindTellsWhenAndWhatToDo() {
		assertThat(new PlatformProblems().kinds()).hasSizeGreaterThan(20).allSatisfy((kind) -> {
			assertThat(kind.title()).isNotBlank();
			assertThat(kind.when()).endsWith(".");
			assertThat(kind.remedy()).endsWith(".");
		});
	}

	@Test
	void everyConstantIsListed() throws IllegalAccessException {
		for (var field : PlatformProblems.class.getDeclaredFields()) {
			if (field.getType() == ProblemKind.class) {
				assertThat(new PlatformProblems().kinds()).contains((ProblemKind) field.get(null));
			}
		}
	}

	@Test
	void refusesOneCodeWithTwoMeanings() {
		ProblemCatalogue other = () -> List.of(new ProblemKind("not-found", 404, "Gone", "When.", "Do."));
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> new Problems(List.of(new PlatformProblems(), other)))
			.withMessageContaining("not-found");
	}

	@Test
	void refusesCodesOfAnotherForm() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ProblemKind("Not_Found", 404, "t", "w", "r"));
		assertThatIllegalArgumentException().isThrownBy(() -> new ProblemKind("fine", 200, "t", "w", "r"));
	}

}
