package cn.yingshang.credit.risk.messaging;

import java.time.LocalDate;
import java.util.function.Consumer;

import cn.yingshang.credit.Keeper;
import cn.yingshang.credit.record.ActiveRecord;
import cn.yingshang.credit.record.finding.RecordKind;
import cn.yingshang.credit.record.finding.Severity;
import cn.yingshang.credit.risk.RiskInputs;
import cn.yingshang.credit.risk.RiskModel;
import cn.yingshang.credit.risk.RiskProfile;
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
class RiskMessagingConfiguration {

	@Bean
	EventHandler<Registered> riskOpen(AggregateStore<RiskProfile> profiles, RiskModel model, Keeper keeper) {
		return EventHandler.on(RiskProfile.OPENING, "cn.yingshang.credit.subject.registered.v1", Registered.class,
				(event, call) -> profiles.create(call, () -> new RiskProfile(call, keeper.department(),
						event.data().creditCode(), event.data().region(), model)));
	}

	@Bean
	EventHandler<Published> riskRecordCounted(AggregateStore<RiskProfile> profiles, RiskModel model) {
		return EventHandler.on(RiskProfile.RECORD_COUNTED, "cn.yingshang.credit.record.published.v1", Published.class,
				(event, call) -> {
					Published data = event.data();
					change(profiles, data.creditCode(), call,
							(profile) -> profile.countRecord(call,
									new ActiveRecord(data.recordId(), data.kind(), data.severity(), data.publishedOn()),
									model));
				});
	}

	@Bean
	EventHandler<Ended> riskRecordDropped(AggregateStore<RiskProfile> profiles, RiskModel model) {
		return EventHandler.on(RiskProfile.RECORD_DROPPED, "cn.yingshang.credit.record.ended.v1", Ended.class,
				(event, call) -> change(profiles, event.data().creditCode(), call,
						(profile) -> profile.dropRecord(call, event.data().recordId(), model)));
	}

	@Bean
	EventHandler<Substantiated> riskClueCounted(AggregateStore<RiskProfile> profiles, RiskModel model) {
		return EventHandler.on(RiskProfile.CLUE_COUNTED, "cn.yingshang.complaint.order.substantiated.v1",
				Substantiated.class, (event, call) -> {
					Substantiated data = event.data();
					if (data.creditCode() != null) {
						change(profiles, data.creditCode(), call, (profile) -> profile.countClue(call,
								new RiskInputs.Clue(data.orderId(), data.category(), data.substantiatedOn()), model));
					}
				});
	}

	@Bean
	EventHandler<Completed> riskPromiseKept(AggregateStore<RiskProfile> profiles, RiskModel model) {
		return EventHandler.on(RiskProfile.PROMISE_KEPT, "cn.yingshang.inspection.visit.completed.v1", Completed.class,
				(event, call) -> {
					Completed data = event.data();
					if (data.caseId() != null && data.conforming()) {
						change(profiles, data.creditCode(), call, (profile) -> profile.countKeptPromise(call,
								new RiskInputs.KeptPromise(data.visitId(), data.completedOn()), model));
					}
				});
	}

	private static void change(AggregateStore<RiskProfile> profiles, String creditCode, Call call,
			Consumer<RiskProfile> verb) {
		try {
			profiles.change(RiskProfile.idOf(creditCode), Scope.of(call.actor()), call, verb);
		}
		catch (NotFound ex) {
			throw new NotYetKnown("risk profile", creditCode);
		}
	}

	record Registered(String creditCode, String region) {

	}

	record Published(String recordId, String creditCode, RecordKind kind, Severity severity, LocalDate publishedOn) {

	}

	record Ended(String recordId, String creditCode) {

	}

	record Substantiated(String orderId, @Nullable String creditCode, String category, LocalDate substantiatedOn) {

	}

	record Completed(String visitId, String creditCode, @Nullable String caseId, LocalDate completedOn,
			boolean conforming) {

	}

}
