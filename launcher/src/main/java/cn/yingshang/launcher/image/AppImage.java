package cn.yingshang.launcher.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import cn.yingshang.launcher.process.StartFailed;

/**
 * A jar taken apart: its own classes in one jar, which names the libraries beside it.
 *
 * @param module the module
 * @param jar the jar to run
 * @param mainClass what to run in it
 * @param version its version
 */
public record AppImage(String module, Path jar, String mainClass, String version) {

	/** The image in a folder that {@code jarmode=tools extract} filled. */
	public static AppImage in(Path folder, String module) {
		try (Stream<Path> files = Files.list(folder)) {
			Path jar = files.filter((file) -> file.toString().endsWith(".jar"))
				.findFirst()
				.orElseThrow(() -> new StartFailed("No jar in " + folder + ": remove the folder and start again."));
			try (JarFile open = new JarFile(jar.toFile())) {
				Manifest manifest = open.getManifest();
				Attributes main = manifest.getMainAttributes();
				String version = main.getValue(Attributes.Name.IMPLEMENTATION_VERSION);
				return new AppImage(module, jar, main.getValue(Attributes.Name.MAIN_CLASS),
						(version != null) ? version : "unknown");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Where the class-data archive of a program in this image belongs; another JDK has
	 * another one.
	 */
	public Path archive(String program) {
		String jdk = Runtime.version().toString().replaceAll("[^0-9A-Za-z.]", "_").toLowerCase(Locale.ROOT);
		return this.jar.resolveSibling(program + "-" + jdk + ".jsa");
	}

}
