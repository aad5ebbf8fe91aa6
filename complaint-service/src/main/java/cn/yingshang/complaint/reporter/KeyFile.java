package cn.yingshang.complaint.reporter;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;

import javax.crypto.KeyGenerator;

/**
 * The file of reporter keys, as {@code ./yingshang keys} makes it. On a laptop a missing
 * one is made once, readable by its owner only; elsewhere nothing is made silently, since
 * every sealed identity is lost with its key.
 */
final class KeyFile {

	private static final String ACTIVE = "demo-1";

	private KeyFile() {
	}

	/**
	 * Reads the keys.
	 * @param file where they are
	 * @param make whether they are made first if there are none
	 * @throws IllegalStateException when there are none and none may be made
	 */
	static ReporterKeys read(Path file, boolean make) {
		try {
			if (!Files.exists(file)) {
				if (!make) {
					throw new IllegalStateException("There are no reporter keys in " + file
							+ ": './yingshang keys' makes them. Keep a copy apart from the data's: "
							+ "without them no sealed identity can be opened again.");
				}
				make(file);
			}
			Properties stored = new Properties();
			stored.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
			return ReporterKeys.of(ACTIVE, Map.of(ACTIVE, bytes(stored, "seal")), bytes(stored, "find"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("reporter keys cannot be kept in " + file, ex);
		}
	}

	private static byte[] bytes(Properties stored, String name) {
		String value = stored.getProperty(name);
		if (value == null) {
			throw new IllegalStateException("the file of reporter keys has no '" + name + "'");
		}
		return Base64.getDecoder().decode(value);
	}

	/** Two instances may start at once: the first to place its file wins. */
	private static void make(Path file) throws IOException {
		Path folder = file.toAbsolutePath().resolveSibling("");
		Files.createDirectories(folder);
		FileAttribute<?>[] ownerOnly = folder.getFileSystem().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
		Path draft = Files.createTempFile(folder, "reporter", ".keys", ownerOnly);
		Files.writeString(draft, "seal=" + fresh() + "\nfind=" + fresh() + "\n", StandardCharsets.UTF_8);
		try {
			Files.createLink(file, draft);
		}
		catch (FileAlreadyExistsException ex) {
			// Another instance was first; its keys are the ones.
		}
		finally {
			Files.delete(draft);
		}
	}

	private static String fresh() {
		try {
			KeyGenerator generator = KeyGenerator.getInstance("AES");
			generator.init(256);
			return Base64.getEncoder().encodeToString(generator.generateKey().getEncoded());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java platform has AES", ex);
		}
	}

}
