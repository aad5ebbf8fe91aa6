package cn.yingshang.infrastructure.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import cn.yingshang.infrastructure.store.LocalStore;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisabledOnOs(OS.WINDOWS)
class PrivacyTests {

	@TempDir
	Path folder;

	@Test
	void keepsTheStoreToItsOwnerHoweverItWasBefore() throws IOException {
		Path data = Files.createDirectories(this.folder.resolve("store"));
		Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
		write(data);
		assertPrivate(data);
		Path database = data.resolve("orders.db");
		Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("rw-r--r--"));
		Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
		write(data);
		assertPrivate(data);
	}

	/**
	 * What is written is looked at while the store is open: its log is there only then.
	 */
	private static void write(Path data) throws IOException {
		try (LocalStore store = LocalStore.open(data, 0);
				MongoClient client = MongoClients.create(store.connectionString())) {
			client.getDatabase("orders").getCollection("orders").insertOne(new Document("note", "a name"));
			assertPrivate(data);
			assertThat(data.resolve("orders.db-wal")).exists();
		}
	}

	private static void assertPrivate(Path folder) throws IOException {
		List<Path> all;
		try (Stream<Path> found = Files.walk(folder)) {
			all = found.toList();
		}
		assertThat(all).hasSizeGreaterThan(2)
			.allSatisfy((path) -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
				.as(path.toString())
				.isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
	}

}
