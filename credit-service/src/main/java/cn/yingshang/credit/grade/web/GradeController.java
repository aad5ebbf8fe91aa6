package cn.yingshang.credit.grade.web;

import java.time.Clock;
import java.time.LocalDate;

import cn.yingshang.credit.grade.GradeExplanation;
import cn.yingshang.credit.grade.PublicGrading;
import cn.yingshang.credit.record.CreditRecord;
import cn.yingshang.credit.record.RecordLists;
import cn.yingshang.credit.subject.Subject;
import cn.yingshang.kernel.time.CityTime;
import cn.yingshang.platform.security.Public;
import cn.yingshang.platform.store.AggregateStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "public grade")
class GradeController {

	private final PublicGrading grading;

	private final AggregateStore<Subject> subjects;

	private final RecordLists records;

	private final Clock clock;

	GradeController(PublicGrading grading, AggregateStore<Subject> subjects, RecordLists records, Clock clock) {
		this.grading = grading;
		this.subjects = subjects;
		this.records = records;
		this.clock = clock;
	}

	@GetMapping("/api/credit/subjects/{creditCode}/grade")
	@Public
	@Operation(summary = "The public credit grade with its explanation", operationId = "readPublicGrade")
	GradeView read(@PathVariable String creditCode) {
		Subject subject = this.subjects.get(creditCode, PublicGrading.READERS);
		LocalDate today = CityTime.today(this.clock);
		GradeExplanation explanation = this.grading.grade(this.records.inForce(creditCode)
			.stream()
			.filter((found) -> found.publicOn(today))
			.map(CreditRecord::facts)
			.toList(), subject.promises(), today);
		return new GradeView(creditCode, explanation.grade().letter(), explanation.grade().label(), explanation.score(),
				explanation.asOf(), explanation);
	}

	record GradeView(String creditCode, String grade, String label, int score, LocalDate asOf,
			GradeExplanation explanation) {

	}

}
