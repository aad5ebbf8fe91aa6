package cn.yingshang.drill.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import cn.yingshang.drill.check.Finding.Kind;

/**
 * The published transition tables: each entry of a timeline must stand in its table, lead
 * on from the entry before, and the last one to the state that is shown.
 */
final class States {

	private static final Map<String, String> TABLES = Map.of("/api/complaints/orders", "complaint-order",
			"/api/approvals/cases", "approval-case", "/api/credit/subjects", "credit-subject", "/api/credit/records",
			"credit-record", "/api/credit/repairs", "credit-repair");

	private static final Map<String, Set<String>> ALLOWED = new TreeMap<>();

	static {
		TABLES.forEach((collection, table) -> ALLOWED.put(collection, steps(table)));
	}

	private States() {
	}

	static void check(Seen resource, List<Finding> findings) {
		Set<String> allowed = ALLOWED.get(resource.path().substring(0, resource.path().lastIndexOf('/')));
		if (allowed == null) {
			findings.add(new Finding(Kind.STATE, resource.path() + ": the drill knows no table of its states"));
			return;
		}
		String state = "";
		for (Entry entry : resource.timeline()) {
			String from = (entry.from() != null) ? entry.from() : "";
			if (!state.equals(from)) {
				findings.add(new Finding(Kind.STATE,
						resource.path() + ": " + entry.verb() + " leads from " + from + ", not " + state));
			}
			if (!allowed.contains(step(from, entry.verb(), entry.to()))) {
				findings.add(new Finding(Kind.STATE,
						resource.path() + ": the table lacks " + from + " -> " + entry.verb() + " -> " + entry.to()));
			}
			state = entry.to();
		}
		if (!state.equals(resource.state())) {
			findings.add(new Finding(Kind.STATE,
					resource.path() + " is " + resource.state() + ", its timeline leads to " + state));
		}
	}

	private static Set<String> steps(String table) {
		Set<String> steps = new HashSet<>();
		for (String line : text("/states/" + table + ".md").lines().toList()) {
			String[] cells = line.split("\\|", -1);
			if (cells.length >= 6 && !cells[2].contains("---") && !cells[2].strip().equals("verb")) {
				steps.add(step(cells[1].strip(), cells[2].strip(), cells[3].strip()));
			}
		}
		if (steps.isEmpty()) {
			throw new IllegalStateException("no transitions in " + table);
		}
		return steps;
	}

	private static String step(String from, String verb, String to) {
		return from + "|" + verb + "|" + to;
	}

	private static String text(String resource) {
		try (InputStream stream = States.class.getResourceAsStream(resource)) {
			if (stream == null) {
				throw new IllegalStateException(resource + " is not in the drill's jar");
			}
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
