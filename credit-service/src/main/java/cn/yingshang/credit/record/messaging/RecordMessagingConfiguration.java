package cn.yingshang.credit.record.messaging;

import java.time.LocalDate;
import java.util.function.Consumer;

import cn.yingshang.credit.record.CreditRecord;
import cn.yingshang.credit.record.PublishingRecords;
import cn.yingshang.credit.record.RecordLists;
import cn.yingshang.credit.record.RecordState;
import cn.yingshang.credit.record.RecordTable;
import cn.yingshang.credit.record.finding.Basis;
import cn.yingshang.credit.record.finding.Correction;
import cn.yingshang.credit.record.finding.Measure;
import cn.yingshang.credit.record.finding.PromiseBasis;
import cn.yingshang.credit.record.finding.Severity;
import cn.yingshang.credit.record.finding.Source;
import cn.yingshang.credit.record.finding.SourceDocument;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.inbox.EventHandler;
import cn.yingshang.platform.inbox.NotYetKnown;
import cn.yingshang.platform.rule.NotFound;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecordMessagingConfiguration {

	private static final String INSPECTION = "inspection";

	/** Its articles were not read, only what they say. */
	private static final Basis UNTRUE = new Basis("信用修复管理办法(国家发展改革委令第36号)", "关于提供虚假材料、信用承诺不实的规定");

	@Bean
	EventHandler<Broken> recordOfBrokenPromise(PublishingRecords publishing, PromiseBasis basis) {
		return EventHandler.on(RecordTable.OF_BROKEN_PROMISE, "cn.yingshang.inspection.promise.broken.v1", Broken.class,
				(event, call) -> {
					Broken data = event.data();
					SourceDocument document = new SourceDocument("复查记录 " + data.partId(),
							publishing.organ(data.department()).name(), data.recheckedOn());
					String reason = (data.severity() != null) ? "检查机关认定" : null;
					boolean known = publishing.publishFound(
							call, data.creditCode(), data.department(), publishing.finding(Measure.BROKEN_PROMISE,
									data.severity(), reason, document, basis.basis()),
							new Source(INSPECTION, data.partId()));
					if (!known) {
						throw new NotYetKnown("subject", data.creditCode());
					}
				});
	}

	@Bean
	EventHandler<Confirmed> recordCorrection(AggregateStore<CreditRecord> records, RecordLists lists) {
		return EventHandler.on(RecordTable.CORRECTION, "cn.yingshang.inspection.correction.confirmed.v1",
				Confirmed.class, (event, call) -> {
					Confirmed data = event.data();
					// Corrected in time, nothing was recorded.
					lists.from(new Source(INSPECTION, data.partId()))
						.ifPresent((found) -> records.change(found.id(), Scope.of(call.actor()), call, (now) -> {
							if (now.state() == RecordState.PUBLISHED) {
								now.correct(call, new Correction(data.confirmedOn(), data.department(), data.partId()));
							}
						}));
				});
	}

	@Bean
	EventHandler<Decided> recordRepair(AggregateStore<CreditRecord> records) {
		return EventHandler.on(RecordTable.REPAIR, "cn.yingshang.credit.repair.decided.v1", Decided.class,
				(event, call) -> {
					if ("REPAIRED".equals(event.data().outcome())) {
						change(records, event.data().recordId(), call, (now) -> {
							if (now.unrepaired()) {
								now.repair(call, event.data().repairId());
							}
						});
					}
				});
	}

	@Bean
	EventHandler<Withdrawn> recordRepublish(AggregateStore<CreditRecord> records) {
		return EventHandler.on(RecordTable.REPUBLISHING, "cn.yingshang.credit.repair.withdrawn.v1", Withdrawn.class,
				(event, call) -> change(records, event.data().recordId(), call, (now) -> {
					if (now.state() == RecordState.REPAIRED) {
						now.republish(call, event.data().repairId(), event.data().bannedUntil());
					}
				}));
	}

	/** What was untrue is recorded by the organ that determines (D-21). */
	@Bean
	EventHandler<Withdrawn> recordOfUntrueCommitment(PublishingRecords publishing,
			AggregateStore<CreditRecord> records) {
		return EventHandler.on(RecordTable.OF_UNTRUE_COMMITMENT, "cn.yingshang.credit.repair.withdrawn.v1",
				Withdrawn.class, (event, call) -> {
					Withdrawn data = event.data();
					CreditRecord repaired = records.get(data.recordId(), Scope.of(call.actor()));
					SourceDocument document = new SourceDocument("撤销信用修复决定 " + data.repairId(),
							publishing.organ(repaired.determination().organ()).name(), data.withdrawnOn());
					publishing.publishUntrue(call, repaired,
							publishing.finding(Measure.UNTRUE_COMMITMENT, null, null, document, UNTRUE),
							new Source("credit", data.repairId()), data.bannedUntil());
				});
	}

	private static void change(AggregateStore<CreditRecord> records, String recordId, Call call,
			Consumer<CreditRecord> verb) {
		try {
			records.change(recordId, Scope.of(call.actor()), call, verb);
		}
		catch (NotFound ex) {
			throw new NotYetKnown("record", recordId);
		}
	}

	record Broken(String partId, String creditCode, String department, LocalDate recheckedOn,
			@Nullable Severity severity) {

	}

	record Confirmed(String partId, String department, LocalDate confirmedOn) {

	}

	record Decided(String repairId, String recordId, String outcome) {

	}

	record Withdrawn(String repairId, String recordId, LocalDate withdrawnOn, LocalDate bannedUntil) {

	}

}
