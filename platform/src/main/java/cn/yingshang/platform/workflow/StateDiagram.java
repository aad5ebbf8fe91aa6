package cn.yingshang.platform.workflow;

import java.util.stream.Collectors;

/** Draws a workflow table as the Markdown page that stands in {@code docs/states}. */
public final class StateDiagram {

	private StateDiagram() {
	}

	/** The page: a Mermaid diagram, then the table it was drawn from. */
	public static <S extends Enum<S>, V extends Enum<V>> String page(Workflow<S, V> workflow) {
		StringBuilder page = new StringBuilder();
		page.append("# ").append(workflow.service()).append(": ").append(workflow.kind()).append("\n\n");
		page.append("Generated from the transition table; do not edit. Events go to `")
			.append(workflow.topic())
			.append("`.\n\n```mermaid\nstateDiagram-v2\n");
		for (Transition<S, V> row : workflow.transitions()) {
			page.append("  ")
				.append((row.from() != null) ? row.from().name() : "[*]")
				.append(" --> ")
				.append(row.to().name())
				.append(" : ")
				.append(Workflow.path(row.verb()))
				.append('\n');
		}
		workflow.states()
			.stream()
			.filter(workflow::terminal)
			.forEach((state) -> page.append("  ").append(state.name()).append(" --> [*]\n"));
		page.append("```\n\n| from | verb | to | who | events |\n| --- | --- | --- | --- | --- |\n");
		for (Transition<S, V> row : workflow.transitions()) {
			page.append("| ")
				.append((row.from() != null) ? row.from().name() : "")
				.append(" | ")
				.append(Workflow.path(row.verb()))
				.append(" | ")
				.append(row.to().name())
				.append(" | ")
				.append(row.who())
				.append(" | ")
				.append(row.events().stream().map((event) -> "`" + event + "`").collect(Collectors.joining(", ")))
				.append(" |\n");
		}
		return page.toString();
	}

}
