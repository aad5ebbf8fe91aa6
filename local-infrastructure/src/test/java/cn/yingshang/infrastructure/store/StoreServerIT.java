package cn.yingshang.infrastructure.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class StoreServerIT {

	@TempDir
	Path folder;

	@Test
	void endsCleanlyWhenAskedAndKeepsItsData() throws Exception {
		try (StoreProcess store = StoreProcess.start(this.folder);
				MongoClient client = MongoClients.create(StoreConformance.settings(store.uri()))) {
			things(client).insertOne(new Document("_id", 1));
			store.process().destroy();
			assertThat(store.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
		}
		assertThat(this.folder.resolve("server.db-wal")).doesNotExist();
		try (StoreProcess store = StoreProcess.start(this.folder);
				MongoClient client = MongoClients.create(StoreConformance.settings(store.uri()))) {
			assertThat(things(client).countDocuments()).isEqualTo(1);
		}
	}

	private static MongoCollection<Document> things(MongoClient client) {
		return client.getDatabase("server").getCollection("things");
	}

	@Test
	void saysThatTheFolderIsInUse() throws Exception {
		try (StoreProcess first = StoreProcess.start(this.folder)) {
			assertThat(first.uri()).startsWith("mongodb://127.0.0.1:");
			Process second = StoreProcess.launch(this.folder, StoreProcess.JVM).redirectErrorStream(true).start();
			String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(second.waitFor()).isEqualTo(2);
			assertThat(said).contains("is in use by another store");
		}
	}

	@Test
	void idlesInLittleMemory() throws Exception {
		try (StoreProcess store = StoreProcess.start(this.folder);
				MongoClient client = MongoClients.create(StoreConformance.settings(store.uri()))) {
			for (int i = 0; i < 200; i++) {
				things(client).insertOne(new Document("_id", i));
				things(client).find(new Document("_id", i)).first();
			}
			assertThat(store.residentMegabytes()).isLessThan(250);
		}
	}

}
