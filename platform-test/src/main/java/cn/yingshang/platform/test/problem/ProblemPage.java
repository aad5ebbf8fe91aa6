package cn.yingshang.platform.test.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import cn.yingshang.platform.problem.ProblemCatalogue;
import cn.yingshang.platform.problem.ProblemDocument;
import cn.yingshang.platform.problem.ProblemTexts;

import static org.assertj.core.api.Assertions.assertThat;

/** The section of {@code docs/problems.md} that a service's own catalogue fills. */
public final class ProblemPage {

	private static final Path PAGE = Path.of("../docs/problems.md");

	private ProblemPage() {
	}

	/**
	 * Fails when the page is stale; {@code -Dproblems.update=true} writes the section
	 * anew.
	 */
	public static void check(String module, ProblemCatalogue catalogue) throws IOException {
		check(PAGE, module, catalogue);
	}

	static void check(Path file, String module, ProblemCatalogue catalogue) throws IOException {
		assertThat(ProblemTexts.withoutChinese(catalogue)).as("in src/main/resources/problems/*.zh.txt").isEmpty();
		String page = Files.readString(file);
		String expected = ProblemDocument.with(page, module, catalogue);
		if (Boolean.getBoolean("problems.update")) {
			Files.writeString(file, expected);
			return;
		}
		assertThat(page).as("docs/problems.md is stale: run with -Dproblems.update=true").isEqualTo(expected);
	}

}
