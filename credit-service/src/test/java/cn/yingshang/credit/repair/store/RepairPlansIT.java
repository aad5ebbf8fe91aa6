package cn.yingshang.credit.repair.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import cn.yingshang.credit.Fixtures;
import cn.yingshang.credit.Server;
import cn.yingshang.credit.repair.Repair;
import cn.yingshang.credit.repair.RepairState;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.city.CityData;
import cn.yingshang.platform.city.Recount;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** No list of applications scans (decision 17). */
class RepairPlansIT extends Server {

	@Autowired
	private AggregateStore<Repair> repairs;

	@Autowired
	private MongoDatabase database;

	@Test
	void movesWhatLayWithTheKeeperToItsOrgan() throws IOException {
		Document repair = stored("repairs").append("_id", "moved-repair").append("recordId", "moved-record");
		Document record = stored("records").append("_id", "moved-record");
		record.remove("sourceId");
		this.database.getCollection("records").insertOne(record);
		this.database.getCollection("repairs").insertOne(repair);
		try {
			new SayNoMore(this.database).step();
			assertThat(new PlaceAtOrgan(this.database, new CityData(null).departments()).step())
				.as("few enough for one part")
				.isTrue();
			Repair moved = this.repairs.get("moved-repair", Scope.of(Fixtures.ORGAN));
			assertThat(moved.department()).isEqualTo("wjw");
			assertThat(this.database.getCollection("records").find(Filters.eq("_id", "moved-record")).first())
				.containsEntry("department", "wjw");
		}
		finally {
			this.database.getCollection("records").deleteOne(Filters.eq("_id", "moved-record"));
			this.database.getCollection("repairs").deleteOne(Filters.eq("_id", "moved-repair"));
		}
	}

	private static Document stored(String collection) throws IOException {
		Document stored = Document
			.parse(Files.readString(Path.of("src/test/resources/stored/2026-11-22/" + collection + ".json")));
		stored.remove("creationKey");
		return stored;
	}

	@Test
	void everyListHasItsIndex() {
		Scope auditor = Scope.of(Actor.person("a", null, Grant.parse("auditor.*.*")));
		assertThat(this.repairs.plan(Scope.of(Fixtures.ORGAN).in("210202"),
				StoredRepairs.queueQuery(RepairState.SUBMITTED)))
			.containsExactly("queue");
		assertThat(this.repairs.plan(Scope.of(Fixtures.ORGAN), StoredRepairs.queueQuery(RepairState.SUBMITTED)))
			.containsExactly("queue");
		assertThat(this.repairs.plan(auditor, StoredRepairs.queueQuery(RepairState.ACCEPTED))).containsExactly("city");
		assertThat(this.repairs.plan(Scope.of(Fixtures.APPLICANT), StoredRepairs.ownQuery(Fixtures.HOTEL)))
			.contains("own")
			.doesNotContain("COLLSCAN");
		assertThat(this.repairs.plan(SystemScope.named("x"), Recount.come(Fixtures.CALENDAR)))
			.containsExactly("recount");
	}

}
