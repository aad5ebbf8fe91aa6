package cn.yingshang.approval.subject.messaging;

import cn.yingshang.approval.subject.KnownSubject;
import cn.yingshang.platform.inbox.EventHandler;
import cn.yingshang.platform.store.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the projection from credit-service's events. */
@Configuration(proxyBeanMethods = false)
class SubjectHandlers {

	@Bean
	EventHandler<SubjectTold> subjectRegistered(Projection<KnownSubject> subjects) {
		return EventHandler.on("subject-on-file", "cn.yingshang.credit.subject.registered.v1", SubjectTold.class,
				(event, call) -> subjects.keep(event.data().creditCode(), event.sequence(), event.data().subject()));
	}

	@Bean
	EventHandler<SubjectTold> subjectChanged(Projection<KnownSubject> subjects) {
		return EventHandler.on("subject-on-file", "cn.yingshang.credit.subject.changed.v1", SubjectTold.class,
				(event, call) -> subjects.keep(event.data().creditCode(), event.sequence(), event.data().subject()));
	}

	/**
	 * What is read of both events.
	 *
	 * @param creditCode the credit code
	 * @param name the name
	 * @param region where
	 * @param industry what it does
	 */
	record SubjectTold(String creditCode, String name, String region, String industry) {

		KnownSubject subject() {
			return new KnownSubject(this.creditCode, this.name, this.region, this.industry);
		}

	}

}
