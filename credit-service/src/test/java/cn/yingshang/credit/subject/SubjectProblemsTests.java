package cn.yingshang.credit.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import cn.yingshang.platform.problem.ProblemCatalogue;
import cn.yingshang.platform.problem.ProblemDocument;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SubjectProblemsTests {

	private static final Path PAGE = Path.of("../docs/problems.md");

	/** Write the page anew with {@code -Dproblems.update=true}. */
	@Test
	void pageListsWhatTheServiceAnswers() throws IOException {
		ProblemCatalogue catalogue = new SubjectConfiguration().subjectProblems();
		String page = Files.readString(PAGE);
		String expected = ProblemDocument.with(page, "credit-service", catalogue);
		if (Boolean.getBoolean("problems.update")) {
			Files.writeString(PAGE, expected);
			return;
		}
		assertThat(page).as("docs/problems.md is stale: run with -Dproblems.update=true").isEqualTo(expected);
		assertThat(catalogue.kinds()).extracting((kind) -> kind.code()).containsExactly(new SubjectExists("").code());
	}

}
