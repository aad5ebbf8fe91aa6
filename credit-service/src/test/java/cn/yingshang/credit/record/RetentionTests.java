package cn.yingshang.credit.record;

import java.time.LocalDate;

import cn.yingshang.credit.Fixtures;
import cn.yingshang.credit.record.finding.Correction;
import cn.yingshang.credit.record.finding.Measure;
import cn.yingshang.credit.record.publicity.Retention;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** D-12: beyond the maximum a record stays by its organ's decision alone. */
class RetentionTests {

	private static final LocalDate DAY = Fixtures.DAY;

	private static final LocalDate OVER = DAY.plusYears(1).plusDays(1);

	private static final Call ENDING = Fixtures.system(RecordTable.PUBLICITY_END, OVER);

	@Test
	void endsAtItsMaximumCorrectedOrNot() {
		CreditRecord found = Fixtures.record(Measure.LARGER_FINE, DAY, DAY);
		assertThat(found.display().maximumOver(OVER)).isTrue();
		found.reachMaximum(ENDING);
		assertThat(found.state()).isEqualTo(RecordState.EXPIRED);
		assertThat(found.publicOn(OVER)).isFalse();
	}

	@Test
	void staysByARecordedDecisionUntilItIsCorrected() {
		CreditRecord found = Fixtures.record(Measure.LARGER_FINE, DAY, DAY);
		found.retain(Fixtures.organ(DAY.plusDays(300)), "示例公示〔2027〕1号", "拒不纠正");
		assertThat(found.retention()).extracting(Retention::decidedOn).isEqualTo(DAY.plusDays(300));
		found.reachMaximum(ENDING);
		assertThat(found.publicOn(OVER)).isTrue();
		found.correct(Fixtures.organ(OVER), new Correction(OVER, "wjw", "整改报告"));
		assertThat(found.display().maximumOver(OVER)).as("ended by the next run").isTrue();
	}

	@Test
	void nobodyProlongsTheThreeMonthsOfAMinorOne() {
		CreditRecord found = Fixtures.record(Measure.SMALL_FINE, DAY, DAY);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> found.retain(Fixtures.organ(DAY), "示例公示〔2026〕1号", "拒不纠正"))
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo("D-10"));
	}

}
