package cn.yingshang.rulebook;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** {@code docs/rules.md}: what each rule says and how much of it the suite carries. */
final class RulePage {

	private static final Map<Character, String> PARTS = Map.of('A', "Approvals 政务服务审批", 'B', "Inspections 双随机、一公开", 'C',
			"Hotline 热线", 'D', "Credit 信用", 'E', "Identifiers and personal data 标识与个人信息", 'F', "Calendar 工作日", 'G',
			"Dalian 大连", 'H', "The suite itself 本系统");

	private static final String HEAD = """
			# Rules

			What the suite cites: a refusal names the rule in `rule` and ends `ruleLink` in its id. The texts are short and our own; the law
			is at its source. Evidence: *its text was read*; *secondary* (a summary, or another city's text); *unconfirmed* (always a
			setting); *own design*. **Carried** means: code cites it, a test that is run names it, and nothing is known to be missing.
			Generated from the catalogue (`rulebook`), the sources and the tests; a test fails when it is stale (`-Drules.update=true`).
			What is missing stands in `gaps.txt` beside the catalogue.

			""";

	private final SortedMap<String, Set<String>> code;

	private final SortedMap<String, Set<String>> tests;

	private final Map<String, Gap> gaps = gaps();

	RulePage(SortedMap<String, Set<String>> code, SortedMap<String, Set<String>> tests) {
		this.code = code;
		this.tests = tests;
	}

	/** How much of a rule the suite carries. */
	State state(Rules rule) {
		Gap gap = this.gaps.get(rule.id());
		if (gap != null) {
			return gap.state();
		}
		if (!this.code.containsKey(rule.id())) {
			return State.NOT_YET;
		}
		return this.tests.containsKey(rule.id()) ? State.CARRIED : State.IN_PART;
	}

	/** The remarks about rules that nothing cites, or that there are not. */
	Set<String> idle() {
		return this.gaps.keySet()
			.stream()
			.filter((id) -> this.gaps.get(id).state() == State.IN_PART && !this.code.containsKey(id)
					|| !RuleText.ALL.containsKey(id))
			.collect(Collectors.toSet());
	}

	String text() {
		StringBuilder page = new StringBuilder(HEAD).append(counts());
		char part = ' ';
		for (Rules rule : Rules.values()) {
			if (rule.id().charAt(0) != part) {
				part = rule.id().charAt(0);
				page.append("\n## ").append(part).append(' ').append(PARTS.get(part)).append('\n');
			}
			RuleText says = rule.says();
			page.append("\n### ").append(rule.id()).append("\n\n");
			page.append(says.term()).append(". ").append(says.text()).append("\n\n");
			page.append("- ").append(says.evidence().text());
			page.append(says.source().equals("-") ? "" : ": " + says.source()).append('\n');
			page.append("- **").append(state(rule).label()).append("**").append(why(rule)).append('\n');
		}
		return page.toString();
	}

	private String counts() {
		Map<State, Map<Character, Long>> counted = Arrays.stream(Rules.values())
			.collect(Collectors.groupingBy(this::state, TreeMap::new,
					Collectors.groupingBy((rule) -> rule.id().charAt(0), TreeMap::new, Collectors.counting())));
		StringBuilder table = new StringBuilder("| | ");
		table.append(PARTS.keySet().stream().sorted().map(String::valueOf).collect(Collectors.joining(" | ")));
		table.append(" | all |\n|").append(" --- |".repeat(PARTS.size() + 2)).append('\n');
		for (State state : State.values()) {
			Map<Character, Long> row = counted.getOrDefault(state, Map.of());
			table.append("| ").append(state.label());
			PARTS.keySet().stream().sorted().forEach((part) -> table.append(" | ").append(row.getOrDefault(part, 0L)));
			table.append(" | ").append(row.values().stream().mapToLong(Long::longValue).sum()).append(" |\n");
		}
		return table.toString();
	}

	private String why(Rules rule) {
		StringBuilder text = new StringBuilder();
		Gap gap = this.gaps.get(rule.id());
		if (gap != null) {
			text.append(": ").append(gap.what());
		}
		else if (state(rule) == State.IN_PART) {
			text.append(": No test that is run names it.");
		}
		if (gap == null || gap.state() == State.IN_PART) {
			text.append(names("\n- code: ", this.code.get(rule.id())));
			text.append(names("\n- tests: ", this.tests.get(rule.id())));
		}
		return text.toString();
	}

	private static String names(String head, @Nullable Set<String> classes) {
		return (classes == null) ? ""
				: head + classes.stream().map((name) -> "`" + name + "`").collect(Collectors.joining(", "));
	}

	private static Map<String, Gap> gaps() {
		Map<String, Gap> gaps = new LinkedHashMap<>();
		RuleText.lines("gaps.txt").lines().filter((line) -> !line.startsWith("#")).forEach((line) -> {
			String[] part = line.split(" \\| ");
			State state = part[1].equals("part") ? State.IN_PART : State.UNCHECKABLE;
			if (gaps.put(part[0], new Gap(state, part[2])) != null) {
				throw new IllegalStateException("two remarks about " + part[0]);
			}
		});
		return gaps;
	}

	/** How much of a rule is there. */
	enum State {

		CARRIED("carried"), IN_PART("in part"), NOT_YET("not yet"), UNCHECKABLE("not checkable");

		private final String label;

		State(String label) {
			this.label = label;
		}

		String label() {
			return this.label;
		}

	}

	/**
	 * What is missing.
	 *
	 * @param state in part or not checkable
	 * @param what in a sentence
	 */
	private record Gap(State state, String what) {
	}

}
