package cn.yingshang.platform.test.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A part of a page between {@code <!-- generated: name -->} and {@code <!-- end -->} that
 * nobody types.
 *
 * @param page where it stands
 * @param name by which it is told from others of the page
 */
public record GeneratedSection(Path page, String name) {

	private static final String END = "<!-- end -->";

	/**
	 * Fails when the section says something else; {@code -Ddocs.update=true} writes it
	 * anew.
	 * @param text one table or more, each with a row at least
	 */
	public void check(String text) throws IOException {
		check(text, Boolean.getBoolean("docs.update"));
	}

	void check(String text, boolean update) throws IOException {
		assertThat(text.lines().filter((line) -> line.startsWith("| ")).count())
			.as("rows of " + this.name + " in " + this.page)
			.isGreaterThan(2);
		String expected = "\n" + text.strip() + "\n";
		if (update) {
			String whole = Files.readString(this.page);
			Files.writeString(this.page, whole.substring(0, begin(whole)) + expected + whole.substring(end(whole)));
		}
		assertThat("\n" + read() + "\n").as(this.page + " is stale: run with -Ddocs.update=true").isEqualTo(expected);
	}

	/** What stands there now. */
	public String read() throws IOException {
		String whole = Files.readString(this.page);
		return whole.substring(begin(whole), end(whole)).strip();
	}

	/** Whether the page has the section at all. */
	public boolean stands() throws IOException {
		return Files.exists(this.page) && Files.readString(this.page).contains(marker());
	}

	private String marker() {
		return "<!-- generated: " + this.name + " -->";
	}

	private int begin(String whole) {
		assertThat(whole).as(this.page.toString()).containsOnlyOnce(marker());
		return whole.indexOf(marker()) + marker().length();
	}

	private int end(String whole) {
		int end = whole.indexOf(END, begin(whole));
		int next = whole.indexOf("<!-- generated", begin(whole));
		assertThat(end).as(END + " after " + marker() + " in " + this.page).isPositive();
		assertThat((next < 0) || (end < next)).as("no end of " + marker() + " in " + this.page).isTrue();
		return end;
	}

}
