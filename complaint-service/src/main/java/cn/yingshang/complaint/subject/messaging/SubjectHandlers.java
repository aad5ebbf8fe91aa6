package cn.yingshang.complaint.subject.messaging;

import cn.yingshang.complaint.subject.KnownSubject;
import cn.yingshang.complaint.subject.Subjects;
import cn.yingshang.platform.inbox.Event;
import cn.yingshang.platform.inbox.EventHandler;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the projection of enterprises. */
@Configuration(proxyBeanMethods = false)
class SubjectHandlers {

	@Bean
	EventHandler<SubjectTold> subjectRegistered(Subjects subjects) {
		return EventHandler.on("subject-registered", "cn.yingshang.credit.subject.registered.v1", SubjectTold.class,
				(event, call) -> subjects.save(known(event)));
	}

	@Bean
	EventHandler<SubjectTold> subjectChanged(Subjects subjects) {
		return EventHandler.on("subject-changed", "cn.yingshang.credit.subject.changed.v1", SubjectTold.class,
				(event, call) -> subjects.save(known(event)));
	}

	private static KnownSubject known(Event<SubjectTold> event) {
		SubjectTold told = event.data();
		return new KnownSubject(told.creditCode(), told.name(), told.region(), told.industry(), event.sequence());
	}

	/**
	 * What this service reads of {@code subject.registered} and {@code subject.changed}.
	 */
	record SubjectTold(String creditCode, String name, String region, String industry) {
	}

}
