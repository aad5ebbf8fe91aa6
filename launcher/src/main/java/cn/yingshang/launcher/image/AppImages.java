package cn.yingshang.launcher.image;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import cn.yingshang.launcher.process.StartFailed;

/**
 * The executable jars of the modules, taken apart once a build into a folder named by
 * their content.
 */
public final class AppImages {

	/** Written anew by every build, whatever it builds. */
	private static final Set<String> ALWAYS_NEW = Set.of("META-INF/build-info.properties",
			"BOOT-INF/classes/META-INF/build-info.properties");

	private static final int KEY_LENGTH = 12;

	private final Path root;

	private final Path apps;

	/**
	 * Images of a source tree.
	 * @param root the folder of the parent pom
	 * @param apps where jars are taken apart
	 */
	public AppImages(Path root, Path apps) {
		this.root = root;
		this.apps = apps;
	}

	/** The executable jar of a module, as the build leaves it. */
	public Path executableJar(String module) {
		Path target = this.root.resolve(module).resolve("target");
		List<Path> found = matches(target, module + "-", "-exec.jar");
		if (found.isEmpty()) {
			throw new StartFailed(
					"No executable jar in " + target + ": run 'mvn -DskipTests package' or './yingshang build'.");
		}
		return found.get(0);
	}

	/** The module's image, taken apart now if this build of it was not yet. */
	public AppImage image(String module) {
		Path jar = executableJar(module);
		Path folder = this.apps.resolve(module + "-" + key(jar));
		if (!Files.isDirectory(folder)) {
			extract(jar, folder);
		}
		return AppImage.in(folder, module);
	}

	/**
	 * Removes images of earlier builds that no process runs from.
	 * @param kept those in use
	 */
	public void prune(List<AppImage> kept) {
		Set<Path> folders = new TreeSet<>(kept.stream().map((image) -> image.jar().getParent()).toList());
		Set<String> modules = new TreeSet<>(kept.stream().map(AppImage::module).toList());
		try (Stream<Path> all = Files.list(this.apps)) {
			all.filter((folder) -> !folders.contains(folder))
				.filter((folder) -> modules.contains(folder.getFileName().toString().replaceFirst("-[0-9a-f]+$", "")))
				.filter((folder) -> isUnused(folder))
				.forEach(AppImages::delete);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Removes a folder and all in it. */
	public static void delete(Path folder) {
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Can't empty " + folder, ex);
		}
	}

	private static boolean isUnused(Path folder) {
		return ProcessHandle.allProcesses()
			.map((process) -> process.info().commandLine().orElse(""))
			.noneMatch((command) -> command.contains(folder + File.separator));
	}

	private void extract(Path jar, Path folder) {
		Path unfinished = folder
			.resolveSibling("unfinished-" + folder.getFileName() + "-" + ProcessHandle.current().pid());
		try {
			Files.createDirectories(this.apps);
			Process extraction = new ProcessBuilder(java().toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
					"-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", unfinished.toString())
				.redirectErrorStream(true)
				.start();
			String output = new String(extraction.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (extraction.waitFor() != 0) {
				throw new StartFailed("Can't take apart " + jar + ": " + output.strip());
			}
			Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (FileSystemException ex) {
			if (!Files.isDirectory(folder)) {
				throw new UncheckedIOException(ex);
			}
			// Another launcher took the same jar apart meanwhile; its copy is as good.
			delete(unfinished);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StartFailed("Interrupted while taking apart " + jar);
		}
	}

	/** The JDK's launcher this program runs on. */
	public static Path java() {
		return Path.of(System.getProperty("java.home"), "bin", "java");
	}

	private static List<Path> matches(Path folder, String start, String end) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> {
				String name = file.getFileName().toString();
				return name.startsWith(start) && name.endsWith(end);
			}).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A digest of names and checksums, so that a build that changed nothing needs nothing
	 * anew.
	 */
	private static String key(Path jar) {
		try (ZipFile zip = new ZipFile(jar.toFile())) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			zip.stream()
				.filter((entry) -> !ALWAYS_NEW.contains(entry.getName()))
				.map((entry) -> entry.getName() + ' ' + entry.getCrc() + '\n')
				.sorted()
				.forEach((line) -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
			return HexFormat.of().formatHex(digest.digest()).substring(0, KEY_LENGTH);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Can't read " + jar, ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
