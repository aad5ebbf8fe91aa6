package cn.yingshang.infrastructure.store;

import java.util.ArrayList;
import java.util.List;

import com.mongodb.ExplainVerbosity;
import com.mongodb.MongoClientSettings;
import com.mongodb.ConnectionString;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;

/**
 * A store under the same contract, whichever it is: settings as the services use them, a
 * fresh collection a test.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoreConformance {

	private MongoClient client;

	private MongoDatabase database;

	private MongoCollection<Document> collection;

	/** Starts the store and says where it is. */
	abstract String start();

	abstract void stop();

	@BeforeAll
	void connect() {
		this.client = MongoClients.create(settings(start()));
		this.database = this.client.getDatabase("conformance_" + getClass().getSimpleName());
		this.database.drop();
	}

	static MongoClientSettings settings(String connectionString) {
		return MongoClientSettings.builder()
			.applyConnectionString(new ConnectionString(connectionString))
			.uuidRepresentation(UuidRepresentation.STANDARD)
			.writeConcern(WriteConcern.MAJORITY.withJournal(true))
			.readConcern(ReadConcern.MAJORITY)
			.build();
	}

	@AfterAll
	void disconnect() {
		if (this.client != null) {
			this.database.drop();
			this.client.close();
		}
		stop();
	}

	@BeforeEach
	void freshCollection(TestInfo test) {
		this.collection = this.database.getCollection(test.getTestMethod().orElseThrow().getName());
		this.collection.drop();
	}

	MongoClient client() {
		return this.client;
	}

	MongoDatabase database() {
		return this.database;
	}

	MongoCollection<Document> collection() {
		return this.collection;
	}

	/** What the winning plan reads: an index's name, or COLLSCAN. */
	static String access(FindIterable<Document> find) {
		Document plan = find.explain(ExplainVerbosity.QUERY_PLANNER)
			.get("queryPlanner", Document.class)
			.get("winningPlan", Document.class);
		Document stage = plan.containsKey("queryPlan") ? plan.get("queryPlan", Document.class) : plan;
		while (stage.containsKey("inputStage")) {
			stage = stage.get("inputStage", Document.class);
		}
		String name = stage.getString("stage");
		if (name.equals("IDHACK") || name.startsWith("EXPRESS")) {
			return "_id_";
		}
		return name.equals("IXSCAN") ? stage.getString("indexName") : name;
	}

	/** The stages of the winning plan, outermost first. */
	static List<String> stages(FindIterable<Document> find) {
		Document plan = find.explain(ExplainVerbosity.QUERY_PLANNER)
			.get("queryPlanner", Document.class)
			.get("winningPlan", Document.class);
		Document stage = plan.containsKey("queryPlan") ? plan.get("queryPlan", Document.class) : plan;
		List<String> stages = new ArrayList<>();
		while (stage != null) {
			stages.add(stage.getString("stage"));
			stage = stage.get("inputStage", Document.class);
		}
		return stages;
	}

	List<Object> ids(FindIterable<Document> find) {
		return find.map((document) -> document.get("_id")).into(new ArrayList<>());
	}

}
