package cn.yingshang.launcher.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import cn.yingshang.infrastructure.files.PrivateFolder;
import cn.yingshang.launcher.process.RunFolder;
import cn.yingshang.launcher.process.StartFailed;
import org.jspecify.annotations.Nullable;

/**
 * The folders of one suite.
 *
 * @param root the source tree
 * @param home what the suite writes
 */
public record Places(Path root, Path home) {

	static final String CITY = "YINGSHANG_CITY";

	/** The places the script tells, else those of the tree this process runs in. */
	public static Places ofThisProcess() {
		Path root = findRoot();
		String home = System.getenv("YINGSHANG_HOME");
		return new Places(root,
				((home != null) ? Path.of(home) : root.resolve(".yingshang")).toAbsolutePath().normalize());
	}

	/**
	 * The folder of the script, which the launcher is told, and which tests look for
	 * upwards.
	 */
	public static Path findRoot() {
		String told = System.getProperty("yingshang.root");
		if (told != null) {
			return Path.of(told).toAbsolutePath().normalize();
		}
		for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
			if (Files.exists(folder.resolve("yingshang")) && Files.exists(folder.resolve("pom.xml"))) {
				return folder;
			}
		}
		throw new StartFailed("No source tree with the script 'yingshang' at or above " + Path.of("").toAbsolutePath());
	}

	/** The city's folder, which each service reads; {@code null} for the shipped city. */
	public static @Nullable Path city() {
		String city = System.getenv(CITY);
		return (city != null && !city.isBlank()) ? Path.of(city).toAbsolutePath().normalize() : null;
	}

	/**
	 * Refuses a home that this user may not write.
	 * @throws StartFailed when it can't be written
	 */
	public void requireWritable() {
		try {
			Files.createDirectories(this.home);
			Files.delete(Files.createTempFile(this.home, "start", null));
		}
		catch (IOException ex) {
			throw new StartFailed("Can't write to " + this.home + " (" + ex
					+ "): make the folder yours (chown), or set YINGSHANG_HOME to one that is.", ex);
		}
	}

	public RunFolder run() {
		return new RunFolder(this.home.resolve("run"));
	}

	public Path logs() {
		return this.home.resolve("logs");
	}

	public Path data() {
		return this.home.resolve("data");
	}

	public void makeDataFolders() {
		try {
			PrivateFolder.make(data());
			for (String name : List.of("store", "broker", "identity", "mongod")) {
				PrivateFolder.make(data().resolve(name));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Can't write to " + data(), ex);
		}
	}

	/** Jars are taken apart beside the tree they come from, whatever home a suite has. */
	public Path apps() {
		return this.root.resolve(".yingshang").resolve("apps");
	}

	/** What runs now, for other commands. */
	public Path state() {
		return this.home.resolve("suite.json");
	}

}
