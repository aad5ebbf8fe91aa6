package cn.yingshang.launcher.plan;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the suite is started.
 *
 * @param root the source tree whose jars are run
 * @param home where data, logs and process records are kept
 * @param ports the ports; 0 for a free one
 * @param profile what the processes are tuned for
 * @param reset whether data of earlier runs is thrown away first
 * @param archives whether class-data archives are used, and written where missing
 * @param classPath jars put behind the class path of the services, for drills
 * @param environment variables the services and the gateway get beside the usual ones
 * @param applications which services are started, and whether the gateway is
 */
public record SuiteOptions(Path root, Path home, Map<Member, Integer> ports, Profile profile, boolean reset,
		boolean archives, List<Path> classPath, Map<String, String> environment, Set<Member> applications) {

	public SuiteOptions {
		root = root.toAbsolutePath().normalize();
		home = home.toAbsolutePath().normalize();
		ports = Map.copyOf(ports);
		classPath = List.copyOf(classPath);
		environment = Map.copyOf(environment);
		applications = Set.copyOf(applications);
	}

	/** The usual ports, or what the environment says instead. */
	public static SuiteOptions usual(Path root, Path home) {
		Map<Member, Integer> ports = new EnumMap<>(Member.class);
		for (Member member : Member.values()) {
			String told = System.getenv(member.portVariable());
			ports.put(member, (told != null) ? port(member, told) : member.usualPort());
		}
		return new SuiteOptions(root, home, ports, Profile.START, false, true, List.of(), Map.of(),
				Set.copyOf(Member.applications()));
	}

	/**
	 * For tests: free ports, the tree this process runs in, and a folder of their own.
	 */
	public static SuiteOptions onFreePorts(Path home) {
		Map<Member, Integer> ports = new EnumMap<>(Member.class);
		for (Member member : Member.values()) {
			ports.put(member, 0);
		}
		return new SuiteOptions(Places.findRoot(), home, ports, Profile.START, false, true, List.of(), Map.of(),
				Set.copyOf(Member.applications()));
	}

	public SuiteOptions withPort(Member member, int port) {
		Map<Member, Integer> changed = new EnumMap<>(this.ports);
		changed.put(member, port);
		return new SuiteOptions(this.root, this.home, changed, this.profile, this.reset, this.archives, this.classPath,
				this.environment, this.applications);
	}

	public SuiteOptions withProfile(Profile profile) {
		return new SuiteOptions(this.root, this.home, this.ports, profile, this.reset, this.archives, this.classPath,
				this.environment, this.applications);
	}

	public SuiteOptions withReset(boolean reset) {
		return new SuiteOptions(this.root, this.home, this.ports, this.profile, reset, this.archives, this.classPath,
				this.environment, this.applications);
	}

	public SuiteOptions withArchives(boolean archives) {
		return new SuiteOptions(this.root, this.home, this.ports, this.profile, this.reset, archives, this.classPath,
				this.environment, this.applications);
	}

	public SuiteOptions withClassPath(List<Path> classPath) {
		return new SuiteOptions(this.root, this.home, this.ports, this.profile, this.reset, this.archives, classPath,
				this.environment, this.applications);
	}

	public SuiteOptions withVariable(String name, String value) {
		Map<String, String> changed = new HashMap<>(this.environment);
		changed.put(name, value);
		return new SuiteOptions(this.root, this.home, this.ports, this.profile, this.reset, this.archives,
				this.classPath, changed, this.applications);
	}

	/** Only some of the services, for tests that need no more. */
	public SuiteOptions withApplications(Member... applications) {
		return new SuiteOptions(this.root, this.home, this.ports, this.profile, this.reset, this.archives,
				this.classPath, this.environment, Set.of(applications));
	}

	private static int port(Member member, String told) {
		if (!told.matches("\\d{1,5}") || Integer.parseInt(told) > 65535) {
			throw new IllegalArgumentException(member.portVariable() + " must be a port number, not '" + told + "'");
		}
		return Integer.parseInt(told);
	}

}
