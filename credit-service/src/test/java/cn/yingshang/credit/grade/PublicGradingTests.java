package cn.yingshang.credit.grade;

import java.util.List;

import cn.yingshang.credit.Fixtures;
import cn.yingshang.credit.record.ActiveRecord;
import cn.yingshang.credit.record.finding.RecordKind;
import cn.yingshang.credit.record.finding.Severity;
import cn.yingshang.credit.subject.Promise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** D-30: the public grade. */
class PublicGradingTests {

	private final PublicGrading grading = new PublicGrading(Fixtures.GRADE);

	@ParameterizedTest
	@CsvSource({ "0,EXCELLENT,A", "1,GOOD,B", "2,GOOD,B", "3,FAIR,C", "5,POOR,D" })
	void fallsWithEveryRecordAndExplainsItself(int records, PublicGrade grade, String letter) {
		List<ActiveRecord> inForce = java.util.stream.IntStream.range(0, records)
			.mapToObj((i) -> new ActiveRecord("record-" + i, RecordKind.PENALTY, Severity.MINOR, Fixtures.DAY))
			.toList();
		GradeExplanation explanation = this.grading.grade(inForce, List.of(), Fixtures.DAY);
		assertThat(explanation.grade()).isEqualTo(grade);
		assertThat(explanation.grade().letter()).isEqualTo(letter);
		assertThat(explanation.replay()).isEqualTo(explanation);
		assertThat(explanation.text()).contains("D-30").contains(grade.label());
	}

	@Test
	void countsKeptPromisesUpToABound() {
		List<Promise> kept = java.util.stream.IntStream.range(0, 20)
			.mapToObj((i) -> new Promise("case-" + i, null, null, Fixtures.DAY, Fixtures.DAY, null, null))
			.toList();
		assertThat(this.grading.grade(List.of(), kept, Fixtures.DAY).score()).isEqualTo(100);
	}

}
