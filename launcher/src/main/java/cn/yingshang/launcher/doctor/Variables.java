package cn.yingshang.launcher.doctor;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Variables of the environment that carry our name and mean nothing to anybody, as a
 * misspelt one does.
 */
public final class Variables {

	static final String PREFIX = "YINGSHANG_";

	/** Read by the script, the launcher, the programs, the compose file or the drills. */
	private static final Set<String> READ = Set.of("HOME", "CITY", "MAVEN", "URL", "ISSUER", "PROFILE", "ROOT",
			"COMMAND", "KEYS", "FAULTS_CONTROL", "FAULTS_MISTAKE", "FAULTS_DAY", "APPROVAL_SERVICE_SECRET",
			"INSPECTION_SERVICE_SECRET", "COMPLAINT_SERVICE_SECRET", "CREDIT_SERVICE_SECRET");

	/** Settings of the services, which look at what begins so themselves. */
	private static final List<String> SETTINGS = List.of("APPROVAL_", "CLIENT_", "COMPLAINT_", "CREDIT_", "GATEWAY_",
			"INBOX_", "INSPECTION_", "SECURITY_", "SERVICES_", "WEB_");

	private final Set<String> known = new TreeSet<>();

	/**
	 * Knows what is read everywhere, and these.
	 * @param ports the variables of the ports
	 */
	public Variables(Collection<String> ports) {
		READ.forEach((name) -> this.known.add(PREFIX + name));
		this.known.addAll(ports);
	}

	/** One line for each that means nothing, with what was meant by it perhaps. */
	public List<String> unknown(Collection<String> names) {
		return names.stream()
			.filter((name) -> name.startsWith(PREFIX) && !this.known.contains(name) && !isSetting(name))
			.sorted()
			.map((name) -> name + " is set and nothing reads it; did you mean " + nearest(name) + "?")
			.toList();
	}

	/** A warning for each of them, and that all is well if there is none. */
	public List<Finding> findings(Collection<String> names) {
		List<String> unknown = unknown(names);
		return unknown.isEmpty() ? List.of(Finding.ok("Variables", "each " + PREFIX + "... is known"))
				: unknown.stream()
					.map((line) -> Finding.warning("Variables", line, "unset it, or spell it so"))
					.toList();
	}

	static Stream<String> settings() {
		return SETTINGS.stream();
	}

	private static boolean isSetting(String name) {
		return SETTINGS.stream().anyMatch((group) -> name.startsWith(PREFIX + group));
	}

	private String nearest(String name) {
		return this.known.stream().min(Comparator.comparingInt((known) -> distance(known, name))).orElseThrow();
	}

	/** How many letters have to be put in, left out or replaced (Levenshtein). */
	private static int distance(String one, String other) {
		int[] row = new int[other.length() + 1];
		for (int j = 0; j < row.length; j++) {
			row[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j < row.length; j++) {
				int above = row[j];
				int replaced = diagonal + ((one.charAt(i - 1) != other.charAt(j - 1)) ? 1 : 0);
				row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
				diagonal = above;
			}
		}
		return row[other.length()];
	}

}
