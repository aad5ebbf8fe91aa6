package cn.yingshang.credit.record;

import java.time.Duration;

import cn.yingshang.credit.record.finding.Classification;
import cn.yingshang.credit.record.publicity.PublicityTerms;
import cn.yingshang.credit.record.publicity.RecordSettings;
import cn.yingshang.kernel.city.CityData;
import cn.yingshang.kernel.id.Ids;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.job.Job;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the records. */
@Configuration(proxyBeanMethods = false)
class RecordConfiguration {

	private static final Scope ENDING = SystemScope.named(RecordTable.PUBLICITY_END);

	@Bean
	PublicityTerms publicityTerms(RecordSettings settings, WorkingCalendar calendar) {
		return new PublicityTerms(settings, calendar);
	}

	@Bean
	PublishingRecords publishingRecords(AggregateStore<CreditRecord> records, KnownSubjects subjects,
			RecordSettings settings, PublicityTerms terms, Ids ids, CityData city) {
		return new PublishingRecords(records, subjects, new Classification(settings.classification()), terms, ids,
				city);
	}

	/** Ends the publicity of records whose maximum is over (D-12). */
	@Bean
	Job publicityEnd(AggregateStore<CreditRecord> records, RecordLists lists) {
		return Job.each(RecordTable.PUBLICITY_END, Duration.ofMinutes(10), lists::ending,
				(found, call) -> records.change(found.id(), ENDING, call, (now) -> {
					if (now.display().maximumOver(call.today())) {
						now.reachMaximum(call);
					}
				}));
	}

}
