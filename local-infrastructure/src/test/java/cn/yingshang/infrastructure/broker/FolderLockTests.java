package cn.yingshang.infrastructure.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FolderLockTests {

	@TempDir
	Path folder;

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void keepsTheBrokersFolderToItsOwner() throws IOException {
		Path data = Files.createDirectories(this.folder.resolve("broker"));
		Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
		try (FolderLock lock = FolderLock.take(data)) {
			assertThat(lock).isNotNull();
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data))).isEqualTo("rwx------");
		}
	}

}
