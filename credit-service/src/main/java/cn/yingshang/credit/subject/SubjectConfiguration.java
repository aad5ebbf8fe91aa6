package cn.yingshang.credit.subject;

import java.util.List;
import java.util.Optional;

import cn.yingshang.credit.Keeper;
import cn.yingshang.credit.record.KnownSubjects;
import cn.yingshang.credit.record.RecordLists;
import cn.yingshang.kernel.city.CityData;
import cn.yingshang.platform.problem.ProblemCatalogue;
import cn.yingshang.platform.problem.ProblemKind;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the subjects. */
@Configuration(proxyBeanMethods = false)
class SubjectConfiguration {

	private static final Scope KNOWN = SystemScope.named("known-subjects");

	@Bean
	RegisteringSubjects registeringSubjects(AggregateStore<Subject> subjects, Keeper keeper, CityData city) {
		return new RegisteringSubjects(subjects, keeper, city);
	}

	@Bean
	PromiseLane promiseLane(AggregateStore<Subject> subjects, RecordLists records) {
		return new PromiseLane(subjects, records);
	}

	@Bean
	KnownSubjects knownSubjects(AggregateStore<Subject> subjects) {
		return (creditCode) -> subjects.find(creditCode, KNOWN)
			.flatMap((subject) -> Optional.ofNullable(subject.region()));
	}

	@Bean
	ProblemCatalogue subjectProblems() {
		return () -> List.of(new ProblemKind("subject-exists", 409, "Already registered",
				"The credit code is registered with other data.",
				"Read the subject; to change what is registered, POST to its `change`."));
	}

}
