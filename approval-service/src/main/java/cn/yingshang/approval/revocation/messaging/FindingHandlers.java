package cn.yingshang.approval.revocation.messaging;

import java.time.LocalDate;

import cn.yingshang.approval.permit.Case;
import cn.yingshang.approval.permit.CaseTable;
import cn.yingshang.approval.permit.HandlingCases;
import cn.yingshang.approval.permit.licence.VisitNews;
import cn.yingshang.approval.revocation.Finding;
import cn.yingshang.approval.revocation.RevocationTable;
import cn.yingshang.approval.revocation.RevokingLicences;
import cn.yingshang.platform.inbox.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What inspection and credit tell of broken promises, and what follows. */
@Configuration(proxyBeanMethods = false)
class FindingHandlers {

	@Bean
	EventHandler<PromiseBroken> promiseBroken(HandlingCases cases, RevokingLicences revocations) {
		return EventHandler.on(RevocationTable.BROKEN_PROMISE, "cn.yingshang.inspection.promise.broken.v1",
				PromiseBroken.class, (event, call) -> {
					PromiseBroken told = event.data();
					Case about = cases.told(told.caseId(), call,
							new VisitNews.Broken(told.visitId(), told.subItem(), told.recheckedOn()));
					revocations.found(call, about, told.finding(event.id()));
				});
	}

	@Bean
	EventHandler<CorrectionConfirmed> correctionConfirmed(HandlingCases cases, RevokingLicences revocations) {
		return EventHandler.on(RevocationTable.CORRECTION, "cn.yingshang.inspection.correction.confirmed.v1",
				CorrectionConfirmed.class, (event, call) -> {
					CorrectionConfirmed told = event.data();
					if (told.caseId() != null) {
						cases.told(told.caseId(), call, new VisitNews.Corrected(told.visitId(), told.confirmedOn()));
					}
					revocations.corrected(call, told.creditCode(), told.partId(), told.confirmedOn());
				});
	}

	@Bean
	EventHandler<RepairDecided> repairDecided(RevokingLicences revocations) {
		return EventHandler.on(RevocationTable.REPAIR, "cn.yingshang.credit.repair.decided.v1", RepairDecided.class,
				(event, call) -> {
					RepairDecided told = event.data();
					revocations.repaired(call, told.creditCode(), told.repairId(), told.recordId(), told.outcome(),
							told.decidedOn());
				});
	}

	/** The case follows the decision of its revocation, by this service's own event. */
	@Bean
	EventHandler<Revoked> licenceRevoked(HandlingCases cases) {
		return EventHandler.on(CaseTable.REVOKED, "cn.yingshang.approval.licence.revoked.v1", Revoked.class,
				(event, call) -> cases.revoked(event.data().caseId(), call, event.data().revocationId(),
						event.data().revokedOn()));
	}

	/**
	 * What is read of {@code promise.broken}.
	 *
	 * @param visitId the visit
	 * @param partId the department's part
	 * @param caseId the case the promise belongs to
	 * @param department who found it
	 * @param subItem what was found
	 * @param orderedOn when it was ordered corrected
	 * @param dueOn until when
	 * @param recheckedOn when it was still broken
	 * @param severity how grave
	 */
	record PromiseBroken(String visitId, String partId, String caseId, String department, String subItem,
			@Nullable LocalDate orderedOn, @Nullable LocalDate dueOn, LocalDate recheckedOn, String severity) {

		Finding finding(String eventId) {
			return new Finding(eventId, this.visitId, this.partId, this.department, this.subItem, this.orderedOn,
					this.dueOn, this.recheckedOn, this.severity, null);
		}

	}

	/**
	 * What is read of {@code correction.confirmed}.
	 *
	 * @param visitId the visit
	 * @param partId the department's part
	 * @param caseId the case, if the visit verified one
	 * @param creditCode whose it is
	 * @param confirmedOn when
	 */
	record CorrectionConfirmed(String visitId, String partId, @Nullable String caseId, String creditCode,
			LocalDate confirmedOn) {
	}

	/**
	 * What is read of {@code repair.decided}.
	 *
	 * @param repairId the repair
	 * @param recordId the record it is about
	 * @param creditCode whose it is
	 * @param outcome repaired or refused
	 * @param decidedOn when
	 */
	record RepairDecided(String repairId, String recordId, String creditCode, String outcome, LocalDate decidedOn) {
	}

	/**
	 * What is read of {@code licence.revoked}.
	 *
	 * @param caseId the case
	 * @param revocationId the revocation
	 * @param revokedOn when
	 */
	record Revoked(String caseId, String revocationId, LocalDate revokedOn) {
	}

}
