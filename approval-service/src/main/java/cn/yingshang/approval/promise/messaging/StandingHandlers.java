package cn.yingshang.approval.promise.messaging;

import java.util.List;

import cn.yingshang.approval.promise.Ground;
import cn.yingshang.approval.promise.StandingHints;
import cn.yingshang.platform.inbox.EventHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the standing projection from credit-service's events. */
@Configuration(proxyBeanMethods = false)
class StandingHandlers {

	private static final String NAME = "standing-on-file";

	@Bean
	EventHandler<EligibilityTold> eligibilityChanged(StandingHints hints) {
		return EventHandler.on(NAME, "cn.yingshang.credit.eligibility.changed.v1", EligibilityTold.class,
				(event, call) -> hints.keep(event.data().creditCode(), event.data().eligible(), event.data().reasons(),
						event.sequence()));
	}

	@Bean
	EventHandler<RecordTold> recordPublished(StandingHints hints) {
		return EventHandler.on(NAME, "cn.yingshang.credit.record.published.v1", RecordTold.class, (event, call) -> hints
			.keepRecord(event.data().recordId(), event.data().creditCode(), true, event.sequence()));
	}

	@Bean
	EventHandler<RecordTold> recordEnded(StandingHints hints) {
		return EventHandler.on(NAME, "cn.yingshang.credit.record.ended.v1", RecordTold.class, (event, call) -> hints
			.keepRecord(event.data().recordId(), event.data().creditCode(), false, event.sequence()));
	}

	/**
	 * What is read of {@code eligibility.changed}.
	 *
	 * @param creditCode the subject
	 * @param eligible whether the promise lane is open
	 * @param reasons what stands against it
	 */
	record EligibilityTold(String creditCode, boolean eligible, List<Ground> reasons) {

		EligibilityTold {
			reasons = (reasons != null) ? List.copyOf(reasons) : List.of();
		}

	}

	/**
	 * What is read of {@code record.published} and {@code record.ended}.
	 *
	 * @param recordId the record
	 * @param creditCode whose it is
	 */
	record RecordTold(String recordId, String creditCode) {
	}

}
