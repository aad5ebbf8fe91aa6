package cn.yingshang.launcher.doctor;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import cn.yingshang.kernel.city.City;
import cn.yingshang.kernel.time.CityTime;
import cn.yingshang.kernel.time.WorkingCalendar;
import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import org.jspecify.annotations.Nullable;

/** What the machine must have before anything is started. */
public final class MachineChecks {

	private static final int OLDEST_JAVA = 17;

	private static final int NEWEST_JAVA_TRIED = 25;

	private static final long GIBI = 1024L * 1024 * 1024;

	private static final double MEMORY_WANTED_GB = 3;

	private static final double DISK_WANTED_GB = 3;

	private static final long FILES_WANTED = 4096;

	private static final Pattern MAVEN_VERSION = Pattern.compile("Apache Maven (\\d+)\\.(\\d+)[^\\s]*");

	private MachineChecks() {
	}

	/**
	 * All of them.
	 * @param home the folder the suite writes to
	 * @param city the city's folder, {@code null} for the shipped city
	 * @param clock today's date
	 */
	public static List<Finding> run(Path home, @Nullable Path city, Clock clock) {
		List<Finding> findings = new ArrayList<>(
				List.of(java(Runtime.version().feature()), maven(), cores(), memory(), disk(home), writable(home)));
		findings.add(encoding());
		findings.addAll(city(city, CityTime.today(clock).getYear()));
		findings.add(zone());
		findings.add(openFiles());
		return findings;
	}

	private static List<Finding> city(@Nullable Path folder, int year) {
		try {
			City city = City.read(folder);
			CityTime.set(city.facts().zone());
			return List.of(Finding.ok("City",
					((folder != null) ? "data set " + folder : "the shipped one") + ", " + city.regions().city().name()
							+ " " + city.facts().code() + ", " + city.departments().all().size() + " departments"),
					calendar(city.calendar(), year), calendar(city.calendar(), year + 1));
		}
		catch (IllegalArgumentException ex) {
			return List.of(Finding.failure("City", String.valueOf(ex.getMessage()).replaceAll("\\s+", " "),
					"mend the file, or YINGSHANG_CITY; docs/city.md says what the folder holds"));
		}
	}

	static Finding java(int feature) {
		String home = System.getProperty("java.home");
		if (feature < OLDEST_JAVA) {
			return Finding.failure("JDK", "Java " + feature + " in " + home,
					"install a JDK 17 or newer and point JAVA_HOME at it");
		}
		if (!Files.isExecutable(Path.of(home, "bin", "javac"))) {
			return Finding.failure("JDK", "a runtime without compiler in " + home,
					"install a JDK (Debian: apt install openjdk-17-jdk-headless)");
		}
		return (feature > NEWEST_JAVA_TRIED)
				? Finding.warning("JDK", "Java " + feature + " is newer than what was tried",
						"use a JDK from 17 to 25 if something fails")
				: Finding.ok("JDK", "Java " + Runtime.version() + " in " + home);
	}

	private static Finding maven() {
		Optional<Path> program = onPath("mvn");
		if (program.isEmpty()) {
			return Finding.failure("Maven", "no mvn on the PATH",
					"install Maven 3.8 or newer (Debian: apt install maven)");
		}
		return mavenVersion(program.get());
	}

	/**
	 * Read from its folder, since asking Maven itself takes longer than all other checks.
	 */
	private static Finding mavenVersion(Path program) {
		try {
			Path library = program.toRealPath().resolve("../../lib").normalize();
			try (Stream<Path> jars = Files.list(library)) {
				Optional<String> version = jars.map((jar) -> jar.getFileName().toString())
					.filter((name) -> name.matches("maven-core-\\d+\\.\\d+[^x]*\\.jar"))
					.map((name) -> name.replaceAll("maven-core-|\\.jar", ""))
					.findFirst();
				return version.map((found) -> judgeMaven("Apache Maven " + found)).orElseGet(() -> askMaven(program));
			}
		}
		catch (IOException ex) {
			return askMaven(program);
		}
	}

	private static Finding askMaven(Path program) {
		try {
			Process process = new ProcessBuilder(program.toString(), "-B", "--version").redirectErrorStream(true)
				.start();
			return judgeMaven(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			return Finding.failure("Maven", program + " can't be run: " + ex.getMessage(), "reinstall Maven");
		}
	}

	static Finding judgeMaven(String says) {
		Matcher version = MAVEN_VERSION.matcher(says);
		if (!version.find()) {
			return Finding.failure("Maven", "mvn does not tell its version", "reinstall Maven");
		}
		int major = Integer.parseInt(version.group(1));
		int minor = Integer.parseInt(version.group(2));
		return (major > 3 || major == 3 && minor >= 8) ? Finding.ok("Maven", version.group())
				: Finding.failure("Maven", version.group(), "install Maven 3.8 or newer");
	}

	private static Finding cores() {
		int cores = Runtime.getRuntime().availableProcessors();
		return (cores >= 2) ? Finding.ok("Cores", Integer.toString(cores))
				: Finding.warning("Cores", "one", "give the machine two; starting takes twice as long on one");
	}

	private static Finding memory() {
		double free = available() / (double) GIBI;
		String found = String.format(Locale.ROOT, "%.1f GB available", free);
		return (free >= MEMORY_WANTED_GB) ? Finding.ok("Memory", found)
				: Finding.failure("Memory", found, "end other programs: the suite needs 2 to 2.5 GB, a build 1 GB");
	}

	private static long available() {
		Path file = Path.of("/proc/meminfo");
		try {
			if (Files.exists(file)) {
				return Files.readAllLines(file)
					.stream()
					.filter((line) -> line.startsWith("MemAvailable:"))
					.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
					.findFirst()
					.orElse(0);
			}
		}
		catch (IOException ex) {
			return free();
		}
		return free();
	}

	private static long free() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getFreeMemorySize();
	}

	private static Finding disk(Path home) {
		try {
			FileStore store = Files.getFileStore(existing(home));
			double free = store.getUsableSpace() / (double) GIBI;
			String found = String.format(Locale.ROOT, "%.1f GB free at %s", free, home);
			return (free >= DISK_WANTED_GB) ? Finding.ok("Disk", found)
					: Finding.failure("Disk", found, "free some space, or set YINGSHANG_HOME to a folder elsewhere");
		}
		catch (IOException ex) {
			return Finding.failure("Disk", ex.toString(), "set YINGSHANG_HOME to a folder that can be read");
		}
	}

	private static Finding writable(Path home) {
		try {
			Files.createDirectories(home);
			Path probe = Files.createTempFile(home, "doctor", null);
			Files.delete(probe);
			return Finding.ok("Writing", home + " can be written");
		}
		catch (IOException ex) {
			return Finding.failure("Writing", "can't write to " + home + ": " + ex.getMessage(),
					"chown the folder, or set YINGSHANG_HOME to one that is yours");
		}
	}

	private static Finding encoding() {
		String names = System.getProperty("sun.jnu.encoding", "");
		boolean unicode = Charset.isSupported(names) && Charset.forName(names).equals(StandardCharsets.UTF_8);
		return unicode ? Finding.ok("Locale", "UTF-8, " + Locale.getDefault())
				: Finding.warning("Locale", "file names and terminal are " + names,
						"export LC_ALL=C.UTF-8, or Chinese text shows as question marks");
	}

	private static Finding zone() {
		return Finding.ok("Zone",
				"machine " + ZoneId.systemDefault() + "; business time is " + CityTime.zone() + " anyway");
	}

	private static Finding openFiles() {
		if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
			long limit = system.getMaxFileDescriptorCount();
			return (limit >= FILES_WANTED) ? Finding.ok("Open files", "limit " + limit)
					: Finding.warning("Open files", "limit " + limit, "ulimit -n " + FILES_WANTED);
		}
		return Finding.ok("Open files", "limit unknown on this system");
	}

	static Finding calendar(WorkingCalendar calendar, int year) {
		return calendar.isPublished(year) ? Finding.ok("Calendar " + year, "notice loaded")
				: Finding.warning("Calendar " + year, "no notice loaded, due dates in it are provisional",
						"once the State Council has published it, put it into $YINGSHANG_CITY/calendars (docs/city.md);"
								+ " it needs no release and no restart");
	}

	private static Optional<Path> onPath(String program) {
		String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
		for (String folder : path.split(File.pathSeparator)) {
			Path file = Path.of(folder, program);
			if (!folder.isBlank() && Files.isExecutable(file)) {
				return Optional.of(file);
			}
		}
		return Optional.empty();
	}

	private static Path existing(Path folder) {
		Path found = folder.toAbsolutePath();
		while (!Files.exists(found) && found.getParent() != null) {
			found = found.getParent();
		}
		return found;
	}

}
