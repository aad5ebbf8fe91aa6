package cn.yingshang.complaint.subject.messaging;

import cn.yingshang.complaint.subject.KnownSubject;
import cn.yingshang.platform.inbox.Event;
import cn.yingshang.platform.inbox.EventHandler;
import cn.yingshang.platform.store.Projection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the projection of enterprises. */
@Configuration(proxyBeanMethods = false)
class SubjectHandlers {

	@Bean
	EventHandler<SubjectTold> subjectRegistered(Projection<KnownSubject> subjects) {
		return EventHandler.on("subject-registered", "cn.yingshang.credit.subject.registered.v1", SubjectTold.class,
				(event, call) -> keep(subjects, event));
	}

	@Bean
	EventHandler<SubjectTold> subjectChanged(Projection<KnownSubject> subjects) {
		return EventHandler.on("subject-changed", "cn.yingshang.credit.subject.changed.v1", SubjectTold.class,
				(event, call) -> keep(subjects, event));
	}

	private static void keep(Projection<KnownSubject> subjects, Event<SubjectTold> event) {
		SubjectTold told = event.data();
		subjects.keep(told.creditCode(), event.sequence(),
				new KnownSubject(told.creditCode(), told.name(), told.region(), told.industry()));
	}

	/**
	 * What this service reads of {@code subject.registered} and {@code subject.changed}.
	 */
	record SubjectTold(String creditCode, String name, String region, String industry) {
	}

}
