package cn.yingshang.platform.test.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import cn.yingshang.platform.problem.ProblemCatalogue;
import cn.yingshang.platform.problem.ProblemDocument;
import cn.yingshang.platform.problem.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProblemPageTests {

	private static final ProblemCatalogue CATALOGUE = () -> List
		.of(new ProblemKind("note-locked", 422, "Note locked", "The note is locked.", "Unlock it."));

	@TempDir
	Path folder;

	@Test
	void acceptsAFreshPageAndRefusesAStaleOne() throws IOException {
		Path page = this.folder.resolve("problems.md");
		Files.writeString(page, ProblemDocument.with("# Problems\n", "notes", CATALOGUE));
		assertThatCode(() -> ProblemPage.check(page, "notes", CATALOGUE)).doesNotThrowAnyException();
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> ProblemPage.check(page, "notes", List::of));
		Files.writeString(page, "# Problems\n");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> ProblemPage.check(page, "notes", CATALOGUE));
	}

}
