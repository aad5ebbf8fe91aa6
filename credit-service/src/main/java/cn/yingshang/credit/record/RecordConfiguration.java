package cn.yingshang.credit.record;

import java.time.Duration;

import cn.yingshang.credit.CreditSettings;
import cn.yingshang.kernel.id.Ids;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.job.Job;
import cn.yingshang.platform.store.AggregateStore;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the records. */
@Configuration(proxyBeanMethods = false)
class RecordConfiguration {

	@Bean
	PublicityTerms publicityTerms(RecordSettings settings, WorkingCalendar calendar) {
		return new PublicityTerms(settings, calendar);
	}

	@Bean
	PublishingRecords publishingRecords(AggregateStore<CreditRecord> records, RecordLists lists, KnownSubjects subjects,
			RecordSettings settings, PublicityTerms terms, Ids ids, CreditSettings credit) {
		return new PublishingRecords(records, lists, subjects, new Classification(settings), terms, ids,
				credit.keeper());
	}

	@Bean
	EndingPublicity endingPublicity(AggregateStore<CreditRecord> records, RecordLists lists) {
		return new EndingPublicity(records, lists);
	}

	@Bean
	Job publicityEnd(EndingPublicity ending) {
		return Job.of(RecordTable.PUBLICITY_END, Duration.ofMinutes(10), ending::run);
	}

}
