package cn.yingshang.approval.permit.messaging;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.approval.permit.CaseTable;
import cn.yingshang.approval.permit.HandlingCases;
import cn.yingshang.approval.permit.licence.VisitNews;
import cn.yingshang.platform.inbox.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows inspection's verification visits on the case they verify. */
@Configuration(proxyBeanMethods = false)
class VisitHandlers {

	@Bean
	EventHandler<VisitScheduled> visitScheduled(HandlingCases cases) {
		return EventHandler.on(CaseTable.VISIT_SCHEDULED, "cn.yingshang.inspection.visit.scheduled.v1",
				VisitScheduled.class, (event, call) -> {
					VisitScheduled told = event.data();
					if (told.caseId() != null) {
						cases.told(told.caseId(), call,
								new VisitNews.Scheduled(told.visitId(), told.dueOn(), told.departments()));
					}
				});
	}

	@Bean
	EventHandler<VisitCompleted> visitCompleted(HandlingCases cases) {
		return EventHandler.on(CaseTable.VISIT_COMPLETED, "cn.yingshang.inspection.visit.completed.v1",
				VisitCompleted.class, (event, call) -> {
					VisitCompleted told = event.data();
					if (told.caseId() != null) {
						cases.told(told.caseId(), call,
								new VisitNews.Completed(told.visitId(), told.completedOn(), told.conforming()));
					}
				});
	}

	/**
	 * What is read of {@code visit.scheduled}.
	 *
	 * @param visitId the visit
	 * @param caseId the case it verifies, if it verifies one
	 * @param dueOn until when it takes place
	 * @param departments who takes part
	 */
	record VisitScheduled(String visitId, @Nullable String caseId, @Nullable LocalDate dueOn,
			List<String> departments) {

		VisitScheduled {
			departments = (departments != null) ? List.copyOf(departments) : List.of();
		}

	}

	/**
	 * What is read of {@code visit.completed}.
	 *
	 * @param visitId the visit
	 * @param caseId the case it verifies, if it verifies one
	 * @param completedOn when it took place
	 * @param conforming whether everything was found as promised
	 */
	record VisitCompleted(String visitId, @Nullable String caseId, LocalDate completedOn, boolean conforming) {
	}

}
