package cn.yingshang.inspection.object.messaging;

import cn.yingshang.inspection.object.ObjectFacts;
import cn.yingshang.inspection.object.OpenRecord;
import cn.yingshang.inspection.object.RiskClass;
import cn.yingshang.inspection.object.Subject;
import cn.yingshang.platform.inbox.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What credit and approval tell of enterprises. */
@Configuration(proxyBeanMethods = false)
class ObjectHandlers {

	static final String RISK_TOPIC = "yingshang.credit.riskclass";

	@Bean
	EventHandler<SubjectTold> subjectRegistered(ObjectFacts facts) {
		return EventHandler.on("subject-projector", "cn.yingshang.credit.subject.registered.v1", SubjectTold.class,
				(event, call) -> facts.subject(event.data().subject(), event.sequence()));
	}

	@Bean
	EventHandler<SubjectTold> subjectChanged(ObjectFacts facts) {
		return EventHandler.on("subject-projector", "cn.yingshang.credit.subject.changed.v1", SubjectTold.class,
				(event, call) -> facts.subject(event.data().subject(), event.sequence()));
	}

	@Bean
	EventHandler<RiskTold> riskClassChanged(ObjectFacts facts) {
		return EventHandler
			.on("riskclass-projector", "cn.yingshang.credit.riskclass.changed.v1", RiskTold.class,
					(event, call) -> facts.riskClass(event.data().creditCode(), event.data().riskClass(),
							event.data().asOf(), event.sequence()))
			.fromTopic(RISK_TOPIC);
	}

	@Bean
	EventHandler<RecordPublished> recordPublished(ObjectFacts facts) {
		return EventHandler
			.on("standing-projector", "cn.yingshang.credit.record.published.v1", RecordPublished.class, (event,
					call) -> facts.recordPublished(event.data().creditCode(), new OpenRecord(event.data().recordId(),
							event.data().kind(), event.data().severity(), event.data().publishedOn()),
							event.sequence()));
	}

	@Bean
	EventHandler<RecordEnded> recordEnded(ObjectFacts facts) {
		return EventHandler.on("standing-projector", "cn.yingshang.credit.record.ended.v1", RecordEnded.class,
				(event, call) -> facts.recordEnded(event.data().recordId(), event.data().creditCode(),
						event.data().reason(), event.data().endedOn(), event.sequence()));
	}

	@Bean
	EventHandler<LicenceRevoked> licenceMarked(ObjectFacts facts) {
		return EventHandler.on("licence-marker", "cn.yingshang.approval.licence.revoked.v1", LicenceRevoked.class,
				(event, call) -> facts.licenceRevoked(event.data().licenceNumber(), event.data().creditCode(),
						event.data().item(), event.data().revokedOn(), event.sequence()));
	}

	/** As credit registers or changes a subject. */
	record SubjectTold(String creditCode, String name, String region, String industry) {

		Subject subject() {
			return new Subject(this.creditCode, this.name, this.region, this.industry);
		}

	}

	/** As credit tells the class. */
	record RiskTold(String creditCode, RiskClass riskClass, String asOf) {
	}

	/** As credit publishes a record. */
	record RecordPublished(String recordId, String creditCode, String kind, String severity, String publishedOn) {
	}

	/** As credit ends a record. */
	record RecordEnded(String recordId, String creditCode, String reason, String endedOn) {
	}

	/** As approval revokes a licence. */
	record LicenceRevoked(String licenceNumber, String creditCode, @Nullable String item, String revokedOn) {
	}

}
