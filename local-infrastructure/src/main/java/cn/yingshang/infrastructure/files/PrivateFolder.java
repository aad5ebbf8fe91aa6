package cn.yingshang.infrastructure.files;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder that only its owner may look into. */
public final class PrivateFolder {

	private PrivateFolder() {
	}

	/** Makes the folder, or closes it to others where somebody opened it. */
	public static Path make(Path folder) throws IOException {
		Files.createDirectories(folder);
		if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
		}
		return folder;
	}

}
