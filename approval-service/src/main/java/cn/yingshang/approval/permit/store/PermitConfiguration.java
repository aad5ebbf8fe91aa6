package cn.yingshang.approval.permit.store;

import java.time.format.DateTimeFormatter;

import cn.yingshang.approval.ApprovalSettings;
import cn.yingshang.approval.catalogue.Catalogue;
import cn.yingshang.approval.permit.Case;
import cn.yingshang.approval.permit.CaseLists;
import cn.yingshang.approval.permit.receipt.CaseNumbers;
import cn.yingshang.approval.permit.CaseRules;
import cn.yingshang.approval.permit.Cases;
import cn.yingshang.approval.promise.Eligibility;
import cn.yingshang.approval.subject.Subjects;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.id.Ids;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.city.MarkWaiting;
import cn.yingshang.platform.city.Recount;
import cn.yingshang.platform.job.Job;
import cn.yingshang.platform.migration.Migration;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.AggregateStores;
import cn.yingshang.platform.store.Serials;
import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the store of cases and what works on it. */
@Configuration(proxyBeanMethods = false)
class PermitConfiguration {

	@Bean
	AggregateStore<Case> caseStore(AggregateStores stores) {
		return open(stores);
	}

	static AggregateStore<Case> open(AggregateStores stores) {
		return stores.define("cases", Case.class)
			.kind("case")
			.readers(Role.WINDOW, Role.REVIEWER, Role.HEAD, Role.APPLICANT)
			.index("queue", "department", "region", "state", "dueOn", "_id")
			.index("department", "department", "state", "dueOn", "_id")
			.index("region", "region", "state", "dueOn", "_id")
			.index("all", "state", "dueOn", "_id")
			.index("mine", "party", "submittedOn", "_id")
			.index("alarm", "alarmOn", "_id")
			.index("granted", "grantedOn", "_id")
			.index("granted-region", "region", "grantedOn", "_id")
			.unique("number", "caseNumber")
			.unique("recount", Recount.FIELD)
			.open();
	}

	@Bean
	CaseLists caseLists(AggregateStore<Case> caseStore) {
		return new StoredCaseLists(caseStore);
	}

	@Bean
	CaseRules caseRules(Catalogue catalogue, WorkingCalendar calendar, ApprovalSettings settings) {
		return new CaseRules(catalogue, calendar, settings.correctionAnswerDays(), settings.verificationDays());
	}

	@Bean
	CaseNumbers caseNumbers(AggregateStores stores, ApprovalSettings settings) {
		return numbers(stores, settings.numberBlock());
	}

	/** Past 9,999 a day and item the serial grows a digit. */
	static CaseNumbers numbers(AggregateStores stores, int block) {
		Serials serials = stores.serials("serials", block);
		return (item, day) -> item.value() + day.format(DateTimeFormatter.BASIC_ISO_DATE)
				+ "%04d".formatted(serials.next(item.value(), day));
	}

	@Bean
	Cases cases(AggregateStore<Case> caseStore, CaseRules rules, CaseNumbers numbers, Subjects subjects,
			Eligibility eligibility, Ids ids) {
		return new Cases(caseStore, rules, numbers, subjects, eligibility, ids);
	}

	@Bean
	Job caseRecount(AggregateStore<Case> caseStore, CaseRules rules) {
		return Recount.job(Case.RECOUNT, caseStore, rules.calendar(), (one, call) -> one.noticeCame(call, rules));
	}

	@Bean
	Job dueDates(Cases cases, CaseLists caseLists, ApprovalSettings settings) {
		return Job.each(Case.DUE_DATES, settings.dueDatesEvery(), caseLists::alarmed,
				(due, call) -> cases.alarm(due.id(), call));
	}

	@Bean
	Migration casesWaitForNotices(MongoDatabase database) {
		return new MarkWaiting(database, "cases", "clocks", "dueOn", Case.TABLE);
	}

}
