package cn.yingshang.infrastructure.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that only its owner may read; written whole or not at all.
 */
public final class PrivateFile {

	private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

	private PrivateFile() {
	}

	/** Writes the file anew. */
	public static void write(Path file, String text) throws IOException {
		Path folder = file.toAbsolutePath().getParent();
		Files.createDirectories(folder);
		Path draft = Files.createTempFile(folder, file.getFileName().toString(), ".new", ownerOnly());
		Files.writeString(draft, text, StandardCharsets.UTF_8);
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	/**
	 * Reads the file, and closes it to others where somebody opened it.
	 */
	public static String read(Path file) throws IOException {
		close(file);
		return Files.readString(file, StandardCharsets.UTF_8);
	}

	/**
	 * Makes an empty file that others will fill, or closes it to others where somebody
	 * opened it.
	 */
	public static Path make(Path file) throws IOException {
		if (Files.exists(file)) {
			close(file);
			return file;
		}
		return Files.createFile(file, ownerOnly());
	}

	private static void close(Path file) throws IOException {
		if (posix()) {
			Files.setPosixFilePermissions(file, OWNER_ONLY);
		}
	}

	private static FileAttribute<?>[] ownerOnly() {
		return posix() ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(OWNER_ONLY) }
				: new FileAttribute<?>[0];
	}

	private static boolean posix() {
		return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
	}

}
