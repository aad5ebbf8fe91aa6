package cn.yingshang.credit.subject.messaging;

import java.time.LocalDate;
import java.util.function.Consumer;

import cn.yingshang.credit.record.ActiveRecord;
import cn.yingshang.credit.record.RecordEnded;
import cn.yingshang.credit.record.finding.RecordKind;
import cn.yingshang.credit.record.finding.Severity;
import cn.yingshang.credit.subject.Subject;
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
class SubjectMessagingConfiguration {

	@Bean
	EventHandler<Published> subjectRecordCounted(AggregateStore<Subject> subjects) {
		return EventHandler.on(Subject.RECORD_COUNTED, "cn.yingshang.credit.record.published.v1", Published.class,
				(event, call) -> {
					Published data = event.data();
					change(subjects, data.creditCode(), call, (subject) -> subject.countRecord(call,
							new ActiveRecord(data.recordId(), data.kind(), data.severity(), data.publishedOn())));
				});
	}

	@Bean
	EventHandler<Ended> subjectRecordDropped(AggregateStore<Subject> subjects) {
		return EventHandler.on(Subject.RECORD_DROPPED, "cn.yingshang.credit.record.ended.v1", Ended.class,
				(event, call) -> change(subjects, event.data().creditCode(), call,
						(subject) -> subject.dropRecord(call, event.data().recordId(), event.data().reason())));
	}

	@Bean
	EventHandler<Granted> subjectPromiseMade(AggregateStore<Subject> subjects) {
		return EventHandler.on(Subject.PROMISE_MADE, "cn.yingshang.approval.case.granted.v1", Granted.class,
				(event, call) -> {
					Granted data = event.data();
					if ("PROMISE".equals(data.lane())) {
						change(subjects, data.creditCode(), call, (subject) -> subject.makePromise(call, data.caseId(),
								data.item(), data.licenceNumber(), data.grantedOn()));
					}
				});
	}

	@Bean
	EventHandler<Completed> subjectPromiseKept(AggregateStore<Subject> subjects) {
		return EventHandler.on(Subject.PROMISE_KEPT, "cn.yingshang.inspection.visit.completed.v1", Completed.class,
				(event, call) -> {
					String caseId = event.data().caseId();
					if (caseId != null && event.data().conforming()) {
						change(subjects, event.data().creditCode(), call,
								(subject) -> subject.keepPromise(call, caseId, event.data().completedOn()));
					}
				});
	}

	@Bean
	EventHandler<Broken> subjectPromiseBroken(AggregateStore<Subject> subjects) {
		return EventHandler.on(Subject.PROMISE_BROKEN, "cn.yingshang.inspection.promise.broken.v1", Broken.class,
				(event, call) -> {
					String caseId = event.data().caseId();
					if (caseId != null) {
						change(subjects, event.data().creditCode(), call,
								(subject) -> subject.breakPromise(call, caseId, event.data().recheckedOn()));
					}
				});
	}

	@Bean
	EventHandler<Revoked> subjectPromiseRevoked(AggregateStore<Subject> subjects) {
		return EventHandler.on(Subject.PROMISE_REVOKED, "cn.yingshang.approval.licence.revoked.v1", Revoked.class,
				(event, call) -> change(subjects, event.data().creditCode(), call,
						(subject) -> subject.revokePromise(call, event.data().caseId(), event.data().revokedOn())));
	}

	private static void change(AggregateStore<Subject> subjects, String creditCode, Call call, Consumer<Subject> verb) {
		try {
			subjects.change(creditCode, Scope.of(call.actor()), call, verb);
		}
		catch (NotFound ex) {
			throw new NotYetKnown("subject", creditCode);
		}
	}

	record Published(String recordId, String creditCode, RecordKind kind, Severity severity, LocalDate publishedOn) {

	}

	record Ended(String recordId, String creditCode, RecordEnded.Reason reason) {

	}

	record Granted(String caseId, String item, String creditCode, String lane, @Nullable String licenceNumber,
			LocalDate grantedOn) {

	}

	record Completed(String creditCode, @Nullable String caseId, LocalDate completedOn, boolean conforming) {

	}

	record Broken(String creditCode, @Nullable String caseId, LocalDate recheckedOn) {

	}

	record Revoked(String caseId, String creditCode, LocalDate revokedOn) {

	}

}
