package cn.yingshang.platform.problem;

import java.util.Comparator;

/**
 * The catalogue as Markdown: one section a module in {@code docs/problems.md}, between
 * markers, so that a test can tell when the page is stale.
 */
public final class ProblemDocument {

	private ProblemDocument() {
	}

	/** The page with this module's section replaced, or added at the end. */
	public static String with(String page, String module, ProblemCatalogue catalogue) {
		String begin = "<!-- problems of " + module + " -->";
		String end = "<!-- end of " + module + " -->";
		String section = begin + "\n" + section(module, catalogue) + end;
		int from = page.indexOf(begin);
		int to = page.indexOf(end);
		if (from < 0 || to < 0) {
			return page.stripTrailing() + "\n\n" + section + "\n";
		}
		return page.substring(0, from) + section + page.substring(to + end.length());
	}

	private static String section(String module, ProblemCatalogue catalogue) {
		StringBuilder text = new StringBuilder("## ").append(module).append("\n\n");
		catalogue.kinds()
			.stream()
			.sorted(Comparator.comparingInt(ProblemKind::status).thenComparing(ProblemKind::code))
			.forEach((kind) -> text.append("### ")
				.append(kind.code())
				.append("\n\n**")
				.append(kind.status())
				.append(" ")
				.append(kind.title())
				.append("** `")
				.append(kind.type())
				.append("`\n\nWhen: ")
				.append(kind.when())
				.append("\n\nWhat the caller can do: ")
				.append(kind.remedy())
				.append("\n\n"));
		return text.toString();
	}

}
