package cn.yingshang.infrastructure.store;

import java.nio.file.Path;
import java.util.List;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class LocalStoreTests {

	@TempDir
	Path folder;

	@Test
	void keepsDocumentsAndIndexesAcrossARestart() {
		try (LocalStore store = LocalStore.open(this.folder, 0);
				MongoClient client = MongoClients.create(store.connectionString())) {
			MongoCollection<Document> cases = client.getDatabase("approval").getCollection("cases");
			cases.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
			cases.insertMany(List.of(new Document("_id", "a").append("number", 1),
					new Document("_id", "b").append("number", 2)));
			cases.updateOne(Filters.eq("_id", "a"), Updates.set("name", "营商"));
		}
		try (LocalStore store = LocalStore.open(this.folder, 0);
				MongoClient client = MongoClients.create(store.connectionString())) {
			MongoCollection<Document> cases = client.getDatabase("approval").getCollection("cases");
			assertThat(cases.find(Filters.gt("number", 0)).sort(Sorts.descending("number")))
				.extracting((document) -> document.get("_id"))
				.containsExactly("b", "a");
			assertThat(cases.find(Filters.eq("_id", "a")).first()).containsEntry("name", "营商");
			assertThat(cases.listIndexes()).extracting((index) -> index.get("name"))
				.containsExactly("_id_", "number_1");
		}
	}

	@Test
	void refusesASecondStoreOnTheSameFolder() {
		try (LocalStore store = LocalStore.open(this.folder, 0)) {
			assertThat(store.port()).isPositive();
			assertThatIllegalStateException().isThrownBy(() -> LocalStore.open(this.folder, 0).close())
				.withMessageContaining("in use by another store");
		}
	}

}
