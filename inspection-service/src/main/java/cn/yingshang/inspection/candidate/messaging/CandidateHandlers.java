package cn.yingshang.inspection.candidate.messaging;

import java.time.LocalDate;

import cn.yingshang.inspection.candidate.Candidate;
import cn.yingshang.inspection.candidate.DecidingCandidates;
import cn.yingshang.inspection.object.Objects;
import cn.yingshang.inspection.visit.VisitTable;
import cn.yingshang.platform.inbox.EventHandler;
import cn.yingshang.platform.inbox.NotYetKnown;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the hotline tells, and what a head decided. */
@Configuration(proxyBeanMethods = false)
class CandidateHandlers {

	@Bean
	EventHandler<OrderSubstantiated> orderSubstantiated(DecidingCandidates candidates, Objects objects) {
		return EventHandler.on(Candidate.RAISER, "cn.yingshang.complaint.order.substantiated.v1",
				OrderSubstantiated.class, (event, call) -> {
					String creditCode = event.data().creditCode();
					objects.find(creditCode).orElseThrow(() -> new NotYetKnown("subject", creditCode));
					candidates.raise(call, event.data().clue());
				});
	}

	@Bean
	EventHandler<OrderClosed> orderClosed(DecidingCandidates candidates) {
		return EventHandler.on(Candidate.CLOSER, "cn.yingshang.complaint.order.closed.v1", OrderClosed.class,
				(event, call) -> candidates.noteClosing(call, event.data().orderId(), event.data().closing()));
	}

	@Bean
	EventHandler<Turned> candidateTurned(DecidingCandidates candidates) {
		return EventHandler.on(VisitTable.FROM_CANDIDATE, "cn.yingshang.inspection.candidate.turned.v1", Turned.class,
				(event, call) -> candidates.schedule(call, event.data().candidateId()));
	}

	/** As the hotline finds a complaint to be true. */
	record OrderSubstantiated(String orderId, String orderNumber, String creditCode, String region, String category,
			String department, LocalDate substantiatedOn) {

		Candidate.Clue clue() {
			return new Candidate.Clue(this.orderId, this.orderNumber, this.creditCode, this.region, this.department,
					this.category, this.substantiatedOn);
		}

	}

	/** As the hotline closes. */
	record OrderClosed(String orderId, String outcome, @Nullable Boolean satisfied, LocalDate closedOn, int rounds) {

		Candidate.Closing closing() {
			return new Candidate.Closing(this.outcome, this.satisfied, this.closedOn, this.rounds);
		}

	}

	/** Our own. */
	record Turned(String candidateId) {
	}

}
