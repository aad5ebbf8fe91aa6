package cn.yingshang.credit.repair;

import java.util.List;

import cn.yingshang.credit.record.CreditRecord;
import cn.yingshang.kernel.id.Ids;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.NotFound;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.AlreadyThere;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import cn.yingshang.platform.store.Written;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/** Takes applications and decides them against what the record says at that moment. */
public final class ApplyingForRepair {

	private static final Scope RECORDS = SystemScope.named("repair");

	private final AggregateStore<Repair> repairs;

	private final AggregateStore<CreditRecord> records;

	private final RepairProcedure procedure;

	private final Ids ids;

	public ApplyingForRepair(AggregateStore<Repair> repairs, AggregateStore<CreditRecord> records,
			RepairProcedure procedure, Ids ids) {
		this.repairs = repairs;
		this.records = records;
		this.procedure = procedure;
		this.ids = ids;
	}

	/**
	 * Applies; a record has one open application at a time.
	 * @throws NotFound when there is no such record, or the caller may not know of it
	 */
	public Written<Repair> apply(Call call, String recordId, Commitment commitment, List<Material> materials) {
		RepairableRecord found = RepairableRecord
			.of(this.records.get(recordId, Scope.of(call.actor()).acrossDepartments()));
		try {
			return this.repairs.create(call,
					() -> new Repair(this.ids.next(), call, found, commitment, materials, this.procedure));
		}
		catch (AlreadyThere ex) {
			throw new RuleViolation(Rules.D_15, "recordId", recordId, "该失信信息已有正在办理的修复申请");
		}
	}

	/** Hands it in again. */
	public Written<Repair> resubmit(Call call, String id, Commitment commitment, List<Material> materials) {
		return this.repairs.change(id, Scope.of(call.actor()), call,
				(repair) -> repair.resubmit(call, record(repair.recordId()), commitment, materials, this.procedure));
	}

	/** Decides it. */
	public Written<Repair> decide(Call call, String id, Decision.Outcome outcome, String reason,
			@Nullable String remedies, boolean proofVerified) {
		return this.repairs.change(id, Scope.of(call.actor()), call,
				(repair) -> repair.decide(call, outcome, reason, remedies, proofVerified, record(repair.recordId())));
	}

	private RepairableRecord record(String recordId) {
		return RepairableRecord.of(this.records.get(recordId, RECORDS));
	}

}
