package cn.yingshang.credit.record.store;

import java.util.List;

import cn.yingshang.credit.Fixtures;
import cn.yingshang.credit.RegionalScope;
import cn.yingshang.credit.Server;
import cn.yingshang.credit.record.CreditRecord;
import cn.yingshang.credit.record.EndingPublicity;
import cn.yingshang.credit.record.PublishingRecords;
import cn.yingshang.credit.record.RecordEntry;
import cn.yingshang.credit.record.RecordState;
import cn.yingshang.credit.record.Measure;
import cn.yingshang.credit.record.Sector;
import cn.yingshang.credit.record.RecordTable;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.ListQuery;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
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
	private EndingPublicity ending;

	private static Scope officer(String grant) {
		return Scope.of(Actor.person("o", null, Grant.parse(grant)));
	}

	@Test
	void everyListHasItsIndex() {
		ListQuery queue = StoredRecords.queueQuery("210202", RecordState.PUBLISHED);
		assertThat(this.records.plan(officer("credit-officer.fgw.210202"), queue)).containsExactly("queue");
		assertThat(this.records.plan(officer("credit-officer.fgw.*"), queue)).containsExactly("queue");
		assertThat(this.records.plan(officer("auditor.*.*"), StoredRecords.queueQuery(null, RecordState.PUBLISHED)))
			.containsExactly("city");
		assertThat(this.records.plan(officer("credit-officer.fgw.*"),
				StoredRecords.queueQuery(null, RecordState.PUBLISHED)))
			.doesNotContain("COLLSCAN");
		assertThat(this.records.plan(StoredRecords.SCOPE, StoredRecords.inForceQuery(Fixtures.HOTEL)))
			.containsExactly("in-force");
		assertThat(this.records.plan(StoredRecords.SCOPE, StoredRecords.endingQuery(Fixtures.DAY)))
			.containsExactly("ending");
	}

	@Test
	void endsPublicityOnceItsMaximumIsOver() {
		String code = "91110000802100433B";
		register(code);
		RecordEntry.Finding finding = Fixtures.finding(Measure.WARNING, Fixtures.DAY);
		CreditRecord corrected = this.publishing
			.publish(Fixtures.officer(Fixtures.DAY), code, "wjw", Sector.OTHER, finding, null, null)
			.aggregate();
		CreditRecord left = this.publishing
			.publish(Fixtures.officer(Fixtures.DAY), code, "wjw", Sector.OTHER, finding, null, null)
			.aggregate();
		this.records.change(corrected.id(), RegionalScope.of(Fixtures.OFFICER), Fixtures.officer(Fixtures.DAY),
				(found) -> found.correct(Fixtures.officer(Fixtures.DAY),
						new cn.yingshang.credit.record.Correction(Fixtures.DAY, null, "证明")));
		this.ending.run(Fixtures.system(RecordTable.PUBLICITY_END, Fixtures.DAY.plusMonths(3)));
		assertThat(state(corrected)).as("the last day is still public").isEqualTo(RecordState.CORRECTED);
		this.ending.run(Fixtures.system(RecordTable.PUBLICITY_END, Fixtures.DAY.plusMonths(3).plusDays(1)));
		assertThat(state(corrected)).isEqualTo(RecordState.EXPIRED);
		assertThat(state(left)).as("not corrected").isEqualTo(RecordState.PUBLISHED);
		assertThat(new StoredRecords(this.records).ending(Fixtures.DAY.plusYears(1), PageRequest.first(10)).items())
			.as("looked at once")
			.extracting((found) -> found.id())
			.doesNotContainAnyElementsOf(List.of(corrected.id(), left.id()));
	}

	private RecordState state(CreditRecord found) {
		return this.records.get(found.id(), StoredRecords.SCOPE).state();
	}

}
