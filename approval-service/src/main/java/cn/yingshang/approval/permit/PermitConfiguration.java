package cn.yingshang.approval.permit;

import cn.yingshang.approval.ApprovalSettings;
import cn.yingshang.approval.catalogue.Catalogue;
import cn.yingshang.approval.permit.receipt.CaseNumbers;
import cn.yingshang.approval.promise.Eligibility;
import cn.yingshang.approval.subject.Subjects;
import cn.yingshang.kernel.city.CityData;
import cn.yingshang.kernel.id.Ids;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.city.Recount;
import cn.yingshang.platform.job.Job;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.AggregateStores;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes what works on cases. */
@Configuration(proxyBeanMethods = false)
class PermitConfiguration {

	@Bean
	CaseRules caseRules(Catalogue catalogue, WorkingCalendar calendar, ApprovalSettings settings) {
		return new CaseRules(catalogue, calendar, settings.correctionAnswerDays(), settings.verificationDays());
	}

	@Bean
	CaseNumbers caseNumbers(AggregateStores stores, ApprovalSettings settings) {
		return CaseNumbers.by(stores.serials("serials", settings.numberBlock()));
	}

	@Bean
	HandlingCases handlingCases(AggregateStore<Case> cases, CaseRules rules, CaseNumbers numbers, Subjects subjects,
			Eligibility eligibility, Ids ids, CityData city) {
		return new HandlingCases(cases, rules, numbers, subjects, eligibility, ids, city);
	}

	@Bean
	Job caseRecount(AggregateStore<Case> cases, CaseRules rules) {
		return Recount.job(CaseTable.RECOUNT, cases, rules.calendar(), (one, call) -> one.noticeCame(call, rules));
	}

	@Bean
	Job dueDates(HandlingCases cases, CaseLists caseLists, ApprovalSettings settings) {
		return Job.each(CaseTable.DUE_DATES, settings.dueDatesEvery(), caseLists::alarmed,
				(due, call) -> cases.alarm(due.id(), call));
	}

}
