package cn.yingshang.inspection.visit.messaging;

import java.time.LocalDate;

import cn.yingshang.inspection.object.Objects;
import cn.yingshang.inspection.object.Subject;
import cn.yingshang.inspection.visit.ConductingVisits;
import cn.yingshang.inspection.visit.SchedulingVisits;
import cn.yingshang.inspection.visit.VisitTable;
import cn.yingshang.inspection.visit.opinion.PartProgress;
import cn.yingshang.inspection.visit.schedule.GrantedPromise;
import cn.yingshang.platform.inbox.EventHandler;
import cn.yingshang.platform.inbox.NotYetKnown;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What makes visits move by themselves. */
@Configuration(proxyBeanMethods = false)
class VisitHandlers {

	/** A permit granted on a promise is verified in full. */
	@Bean
	EventHandler<CaseGranted> caseGranted(SchedulingVisits scheduling, Objects objects) {
		return EventHandler.on(VisitTable.FROM_GRANT, "cn.yingshang.approval.case.granted.v1", CaseGranted.class,
				(event, call) -> {
					CaseGranted granted = event.data();
					Verification wanted = granted.verification();
					if (!"PROMISE".equals(granted.lane()) || wanted == null || !"FULL".equals(wanted.mode())) {
						return;
					}
					Subject subject = objects.find(granted.creditCode())
						.orElseThrow(() -> new NotYetKnown("subject", granted.creditCode()));
					LocalDate by = wanted.dueOn();
					scheduling.verification(call,
							new GrantedPromise(granted.caseId(), granted.caseNumber(), granted.licenceNumber(),
									granted.item(), granted.itemName(), granted.department(), granted.grantedOn(),
									(by != null) ? by : scheduling.verifyBy(granted.grantedOn()),
									scheduling.conditions(granted.item())),
							subject);
				});
	}

	@Bean
	EventHandler<PartRecorded> partRecorded(ConductingVisits visits) {
		return EventHandler.on(VisitTable.RECORD_FOLLOWER, "cn.yingshang.inspection.part.recorded.v1",
				PartRecorded.class, (event, call) -> visits.followRecord(call, event.data().visitId(), new PartProgress(
						event.data().partId(), event.data().department(), "RECORDED", event.data().settled())));
	}

	@Bean
	EventHandler<PartSettled> partSettled(ConductingVisits visits) {
		return EventHandler.on(VisitTable.END_FOLLOWER, "cn.yingshang.inspection.part.settled.v1", PartSettled.class,
				(event, call) -> visits.follow(call, event.data().visitId(), new PartProgress(event.data().partId(),
						event.data().department(), event.data().state(), true)));
	}

	@Bean
	EventHandler<LicenceRevoked> licenceRevoked(ConductingVisits visits) {
		return EventHandler.on(VisitTable.REVOCATION_FOLLOWER, "cn.yingshang.approval.licence.revoked.v1",
				LicenceRevoked.class,
				(event, call) -> visits.licenceRevoked(call, event.data().caseId(), event.data().licenceNumber()));
	}

	/** As approval grants. */
	record CaseGranted(String caseId, String caseNumber, String item, String itemName, String creditCode,
			String department, String lane, String licenceNumber, LocalDate grantedOn,
			@Nullable Verification verification) {
	}

	/** How approval wants it verified. */
	record Verification(String mode, @Nullable LocalDate dueOn) {
	}

	/** Our own, of a part's record. */
	record PartRecorded(String visitId, String partId, String department, boolean settled) {
	}

	/** Our own, of a part's end. */
	record PartSettled(String visitId, String partId, String department, String state) {
	}

	/** As approval revokes. */
	record LicenceRevoked(String caseId, String licenceNumber) {
	}

}
