package cn.yingshang.platform.test.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A section is red when stale, empty or gone. */
class GeneratedSectionTests {

	private static final String TABLE = "| a |\n| --- |\n| 1 |";

	private static final String BEGIN = "<!-- generated: calls -->\n";

	@TempDir
	private Path folder;

	@Test
	void passesWhatIsTrue() {
		assertThatCode(() -> check("prose\n\n" + BEGIN + TABLE + "\n<!-- end -->\nmore", TABLE))
			.doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "nothing", BEGIN + TABLE + "\n",
			BEGIN + TABLE + "\n<!-- generated: other -->\n<!-- end -->", BEGIN + "| a |\n<!-- end -->",
			BEGIN + TABLE + "\n| 2 |\n<!-- end -->", BEGIN + "<!-- end -->" + BEGIN + TABLE + "\n<!-- end -->" })
	void refusesWhatIsStaleOrWithoutItsMarkers(String page) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> check(page, TABLE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "| a |\n| --- |" })
	void refusesATableWithoutRows(String table) {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> check(BEGIN + table + "\n<!-- end -->", table));
	}

	@Test
	void writesItAnewAndNothingElse() throws IOException {
		Path file = this.folder.resolve("page.md");
		Files.writeString(file, "prose\n" + BEGIN + "| old |\n<!-- end -->\nmore\n");
		new GeneratedSection(file, "calls").check(TABLE, true);
		assertThat(file).hasContent("prose\n" + BEGIN + TABLE + "\n<!-- end -->\nmore\n");
	}

	private void check(String page, String text) throws IOException {
		Path file = this.folder.resolve("page.md");
		Files.writeString(file, page);
		new GeneratedSection(file, "calls").check(text, false);
	}

}
