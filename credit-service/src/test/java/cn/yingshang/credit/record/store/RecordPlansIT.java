package cn.yingshang.credit.record.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import cn.yingshang.credit.Fixtures;
import cn.yingshang.credit.Server;
import cn.yingshang.credit.record.CreditRecord;
import cn.yingshang.credit.record.PublishingRecords;
import cn.yingshang.credit.record.RecordState;
import cn.yingshang.credit.record.RecordTable;
import cn.yingshang.credit.record.finding.Basis;
import cn.yingshang.credit.record.finding.Correction;
import cn.yingshang.credit.record.finding.Measure;
import cn.yingshang.credit.record.finding.Sector;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.city.CityData;
import cn.yingshang.platform.job.Job;
import cn.yingshang.platform.job.Round;
import cn.yingshang.platform.observe.Failures;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.ListQuery;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No list of records scans (decision 17), and the job that ends publicity finds its own.
 */
class RecordPlansIT extends Server {

	@Autowired
	private AggregateStore<CreditRecord> records;

	@Autowired
	private PublishingRecords publishing;

	@Autowired
	private Job publicityEnd;

	@Autowired
	private Failures failures;

	@Autowired
	private MongoDatabase database;

	private static Scope officer(String grant) {
		return Scope.of(Actor.person("o", null, Grant.parse(grant)));
	}

	@Test
	void everyListHasItsIndex() {
		ListQuery queue = StoredRecords.queueQuery(RecordState.PUBLISHED);
		assertThat(this.records.plan(officer("credit-officer.fgw.210202"), queue)).containsExactly("queue");
		assertThat(this.records.plan(officer("credit-officer.fgw.*").in("210202"), queue)).containsExactly("queue");
		assertThat(this.records.plan(officer("auditor.*.*"), StoredRecords.queueQuery(RecordState.PUBLISHED)))
			.containsExactly("city");
		assertThat(this.records.plan(officer("credit-officer.fgw.*"), StoredRecords.queueQuery(RecordState.PUBLISHED)))
			.doesNotContain("COLLSCAN");
		assertThat(this.records.plan(StoredRecords.SCOPE, StoredRecords.inForceQuery(Fixtures.HOTEL)))
			.containsExactly("in-force");
		assertThat(this.records.plan(StoredRecords.SCOPE, StoredRecords.unrepairedQuery(Fixtures.HOTEL)))
			.containsExactly("history");
		assertThat(this.records.plan(StoredRecords.SCOPE, StoredRecords.endingQuery(Fixtures.DAY)))
			.containsExactly("ending");
	}

	@Test
	void endsPublicityOnceItsMaximumIsOver() {
		String code = "91110000802100433B";
		register(code);
		CreditRecord corrected = corrected(code);
		endPublicity(Fixtures.DAY.plusMonths(3));
		assertThat(state(corrected)).as("the last day is still public").isEqualTo(RecordState.CORRECTED);
		endPublicity(Fixtures.DAY.plusMonths(3).plusDays(1));
		assertThat(state(corrected)).isEqualTo(RecordState.EXPIRED);
		assertThat(new StoredRecords(this.records).ending(Fixtures.DAY.plusYears(1), PageRequest.first(10)).items())
			.as("looked at once")
			.extracting((found) -> found.id())
			.doesNotContain(corrected.id());
	}

	@Test
	void endsWhatIsDueBehindARecordItCannotRead() {
		String code = "91330100799655058B";
		register(code);
		CreditRecord unreadable = corrected(code);
		CreditRecord behind = corrected(code);
		Bson itself = Filters.eq("_id", unreadable.id());
		this.database.getCollection("records").updateOne(itself, Updates.set("state", "NOT_YET_KNOWN"));
		try {
			endPublicity(Fixtures.DAY.plusMonths(3).plusDays(1));
			assertThat(state(behind)).isEqualTo(RecordState.EXPIRED);
			assertThat(get(staff("ops.*.*"), "/ops/failures").json().findValuesAsString("item"))
				.contains(unreadable.id());
		}
		finally {
			this.database.getCollection("records").deleteOne(itself);
		}
	}

	@Test
	void namesLawAndOrganInWhatAnEarlierReleaseStored() throws IOException {
		Document stored = Document.parse(Files.readString(Path.of("src/test/resources/stored/2026-11-22/records.json")))
			.append("_id", "named-anew");
		stored.remove("creationKey");
		stored.remove("sourceId");
		this.database.getCollection("records").insertOne(stored);
		try {
			Basis basis = new Basis("示例法", "第七条");
			assertThat(new NameLaw(this.database, basis, new CityData(null).departments()).step()).isTrue();
			CreditRecord found = this.records.get("named-anew", StoredRecords.SCOPE);
			assertThat(found.current().finding().basis()).isEqualTo(basis);
			assertThat(found.current().finding().document().issuedBy()).isEqualTo("市卫生健康委");
		}
		finally {
			this.database.getCollection("records").deleteOne(Filters.eq("_id", "named-anew"));
		}
	}

	@Test
	void endsWhatStayedPublishedByNobodysDecision() {
		String code = "91370200163562681G";
		register(code);
		CreditRecord nobodys = published(code);
		CreditRecord decided = published(code);
		this.records.change(decided.id(), StoredRecords.SCOPE, Fixtures.organ(Fixtures.DAY),
				(now) -> now.retain(Fixtures.organ(Fixtures.DAY), "示例公示1号", "拒不纠正"));
		for (CreditRecord kept : List.of(nobodys, decided)) {
			this.database.getCollection("records")
				.updateOne(Filters.eq("_id", kept.id()),
						Updates.combine(Updates.set("keptPublished", true), Updates.unset("endsOn")));
		}
		LocalDate after = Fixtures.DAY.plusYears(1).plusDays(1);
		endPublicity(after);
		assertThat(state(nobodys)).as("as an earlier release left it").isEqualTo(RecordState.PUBLISHED);
		assertThat(new EndWhatNobodyKept(this.database).step()).isTrue();
		endPublicity(after);
		assertThat(state(nobodys)).isEqualTo(RecordState.EXPIRED);
		assertThat(state(decided)).isEqualTo(RecordState.PUBLISHED);
	}

	private CreditRecord published(String code) {
		return this.publishing
			.publish(Fixtures.organ(Fixtures.DAY), code, "wjw", Sector.OTHER,
					Fixtures.finding(Measure.LARGER_FINE, Fixtures.DAY), null, null)
			.aggregate();
	}

	private CreditRecord corrected(String code) {
		CreditRecord found = this.publishing
			.publish(Fixtures.organ(Fixtures.DAY), code, "wjw", Sector.OTHER,
					Fixtures.finding(Measure.WARNING, Fixtures.DAY), null, null)
			.aggregate();
		return this.records
			.change(found.id(), Scope.of(Fixtures.ORGAN).acrossDepartments(), Fixtures.organ(Fixtures.DAY),
					(now) -> now.correct(Fixtures.organ(Fixtures.DAY), new Correction(Fixtures.DAY, null, "证明")))
			.aggregate();
	}

	private void endPublicity(LocalDate today) {
		this.publicityEnd.work().run(Round.of(Fixtures.system(RecordTable.PUBLICITY_END, today), this.failures));
	}

	private RecordState state(CreditRecord found) {
		return this.records.get(found.id(), StoredRecords.SCOPE).state();
	}

}
