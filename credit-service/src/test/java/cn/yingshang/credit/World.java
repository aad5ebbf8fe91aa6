package cn.yingshang.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import cn.yingshang.credit.record.ActiveRecord;
import cn.yingshang.credit.record.CreditRecord;
import cn.yingshang.credit.record.RecordEnded;
import cn.yingshang.credit.record.RecordPublished;
import cn.yingshang.credit.record.RecordTable;
import cn.yingshang.credit.repair.Decision;
import cn.yingshang.credit.repair.Repair;
import cn.yingshang.credit.repair.RepairDecided;
import cn.yingshang.credit.repair.RepairState;
import cn.yingshang.credit.repair.RepairTable;
import cn.yingshang.credit.repair.RepairWithdrawn;
import cn.yingshang.credit.risk.RiskProfile;
import cn.yingshang.credit.subject.Subject;
import cn.yingshang.credit.subject.SubjectFact;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.aggregate.Step;

/**
 * One enterprise with all that belongs to it; carries facts between the aggregates in
 * memory, as the handlers do over the broker.
 */
final class World {

	private final Map<Aggregate<?, ?>, Integer> told = new IdentityHashMap<>();

	private final List<String> facts = new ArrayList<>();

	Subject subject;

	RiskProfile risk;

	CreditRecord record;

	Repair repair;

	LocalDate today;

	World(LocalDate today) {
		this.today = today;
		this.subject = tell(Fixtures.hotel(today));
	}

	/** Delivers what the aggregate raised since the last time, and what follows. */
	<A extends Aggregate<?, ?>> A tell(A aggregate) {
		if (aggregate instanceof CreditRecord made) {
			this.record = made;
		}
		if (aggregate instanceof Subject made) {
			this.subject = made;
		}
		if (aggregate instanceof Repair made) {
			this.repair = made;
		}
		List<Step.Raised> raised = aggregate.raised();
		int from = this.told.getOrDefault(aggregate, 0);
		this.told.put(aggregate, raised.size());
		raised.subList(from, raised.size()).forEach((fact) -> {
			this.facts.add(fact.fact());
			deliver(fact.data());
		});
		return aggregate;
	}

	/** The names of all facts so far, and forgets them. */
	List<String> heard() {
		List<String> heard = List.copyOf(this.facts);
		this.facts.clear();
		return heard;
	}

	private void deliver(Object data) {
		if (data instanceof SubjectFact fact && this.risk == null) {
			this.risk = tell(new RiskProfile(Fixtures.system(RiskProfile.OPENING, this.today), Fixtures.KEEPER,
					fact.creditCode(), fact.region(), Fixtures.RISK));
		}
		else if (data instanceof RecordPublished fact) {
			ActiveRecord found = new ActiveRecord(fact.recordId(), fact.kind(), fact.severity(), fact.publishedOn());
			this.subject.countRecord(Fixtures.system(Subject.RECORD_COUNTED, this.today), found);
			tell(this.subject);
			this.risk.countRecord(Fixtures.system(RiskProfile.RECORD_COUNTED, this.today), found, Fixtures.RISK);
			tell(this.risk);
		}
		else if (data instanceof RecordEnded fact) {
			this.subject.dropRecord(Fixtures.system(Subject.RECORD_DROPPED, this.today), fact.recordId(),
					fact.reason());
			tell(this.subject);
			this.risk.dropRecord(Fixtures.system(RiskProfile.RECORD_DROPPED, this.today), fact.recordId(),
					Fixtures.RISK);
			tell(this.risk);
			if (this.repair != null && this.repair.state() == RepairState.REPAIRED) {
				this.repair.stopPublication(Fixtures.system(RepairTable.SYNC, this.today));
			}
		}
		else if (data instanceof RepairDecided fact && fact.outcome() == Decision.Outcome.REPAIRED) {
			this.record.repair(Fixtures.system(RecordTable.REPAIR, this.today), fact.repairId());
			tell(this.record);
		}
		else if (data instanceof RepairWithdrawn fact) {
			this.record.republish(Fixtures.system(RecordTable.REPUBLISHING, this.today), fact.repairId(),
					fact.bannedUntil());
			tell(this.record);
		}
	}

}
