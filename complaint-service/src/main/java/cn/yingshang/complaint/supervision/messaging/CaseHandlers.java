package cn.yingshang.complaint.supervision.messaging;

import java.time.LocalDate;

import cn.yingshang.complaint.subject.Subjects;
import cn.yingshang.complaint.supervision.ConductingSupervisions;
import cn.yingshang.complaint.supervision.Ground;
import cn.yingshang.complaint.supervision.Supervised;
import cn.yingshang.complaint.supervision.SupervisionTable;
import cn.yingshang.complaint.supervision.WatchedCase;
import cn.yingshang.platform.inbox.EventHandler;
import cn.yingshang.platform.inbox.NotYetKnown;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Watches approvals and opens a supervision of one that is overdue. */
@Configuration(proxyBeanMethods = false)
class CaseHandlers {

	private static final String TYPE = "cn.yingshang.approval.";

	@Bean
	EventHandler<CaseAccepted> caseAccepted(ConductingSupervisions conducting, Subjects subjects) {
		return EventHandler.on("case-accepted", TYPE + "case.accepted.v1", CaseAccepted.class, (event, call) -> {
			CaseAccepted told = event.data();
			requireKnown(subjects, told.creditCode());
			conducting.watch(new WatchedCase(told.caseId(), told.caseNumber(), told.item(), told.creditCode(),
					told.region(), told.department(), told.dueOn(), null, null), event.sequence());
		});
	}

	@Bean
	EventHandler<CaseOverdue> caseOverdue(ConductingSupervisions conducting, Subjects subjects) {
		return EventHandler.on(SupervisionTable.CASE_OVERDUE, TYPE + "case.overdue.v1", CaseOverdue.class,
				(event, call) -> {
					CaseOverdue told = event.data();
					requireKnown(subjects, told.creditCode());
					conducting.open(call,
							new Supervised(Supervised.Source.CASE, told.caseId(), told.caseNumber(),
									Ground.OVERDUE_CASE, 1, null, told.department(), told.region(), told.creditCode(),
									told.dueOn(), told.overdueSince()));
				});
	}

	@Bean
	EventHandler<CaseGranted> caseGranted(ConductingSupervisions conducting) {
		return EventHandler.on(SupervisionTable.CASE_GRANTED, TYPE + "case.granted.v1", CaseGranted.class,
				(event, call) -> conducting.decided(call, event.data().caseId(), "GRANTED", event.data().grantedOn(),
						event.sequence()));
	}

	@Bean
	EventHandler<CaseRefused> caseRefused(ConductingSupervisions conducting) {
		return EventHandler.on(SupervisionTable.CASE_REFUSED, TYPE + "case.refused.v1", CaseRefused.class,
				(event, call) -> conducting.decided(call, event.data().caseId(), "REFUSED", event.data().refusedOn(),
						event.sequence()));
	}

	private static void requireKnown(Subjects subjects, String creditCode) {
		if (!subjects.knows(creditCode)) {
			throw new NotYetKnown("subject", creditCode);
		}
	}

	/** What this service reads of {@code case.accepted}. */
	record CaseAccepted(String caseId, String caseNumber, String item, String creditCode, String region,
			String department, LocalDate dueOn) {
	}

	/** What this service reads of {@code case.overdue}. */
	record CaseOverdue(String caseId, String caseNumber, String creditCode, String region, String department,
			LocalDate dueOn, LocalDate overdueSince) {
	}

	/** What this service reads of {@code case.granted}. */
	record CaseGranted(String caseId, LocalDate grantedOn) {
	}

	/** What this service reads of {@code case.refused}. */
	record CaseRefused(String caseId, LocalDate refusedOn) {
	}

}
