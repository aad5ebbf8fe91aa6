package cn.yingshang.credit.record;

import java.time.LocalDate;

import cn.yingshang.credit.Fixtures;
import cn.yingshang.credit.record.finding.Measure;
import cn.yingshang.credit.record.publicity.Disclosure;
import cn.yingshang.platform.rule.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** D-10, B-68: what of a record the public reads. */
class DisclosureTests {

	private static final LocalDate DAY = Fixtures.DAY;

	@ParameterizedTest
	@CsvSource({ "SMALL_FINE,2026-06-03,false", "BROKEN_PROMISE,2026-06-03,false", "WARNING,2026-06-03,false",
			"WARNING,2026-03-20,false", "SMALL_FINE,2026-03-20,false", "LARGER_FINE,2026-06-03,true",
			"LICENCE_REVOCATION,2026-06-03,true" })
	void nothingMinorAndNoMereWarningIsPublicByItself(Measure measure, LocalDate document, boolean open) {
		assertThat(Fixtures.record(measure, document, DAY).publicOn(DAY)).isEqualTo(open);
	}

	@Test
	void theOrganPublishesAMinorOneForThreeMonthsAtMost() {
		CreditRecord found = Fixtures.record(Measure.SMALL_FINE, DAY, DAY);
		refused(found, "D-10", " ", null);
		refused(found, "D-10", "多次再犯", DAY.plusMonths(3).plusDays(1));
		found.disclose(Fixtures.organ(DAY), "多次再犯", null);
		assertThat(found.publicOn(DAY.plusMonths(3))).isTrue();
		assertThat(found.publicOn(DAY.plusMonths(3).plusDays(1))).isFalse();
		found.disclose(Fixtures.organ(DAY), "多次再犯", DAY.plusDays(7));
		assertThat(found.publicOn(DAY.plusDays(8))).isFalse();
		found.revise(Fixtures.organ(DAY), Fixtures.finding(Measure.CRITICISM, DAY), "复议变更", Fixtures.TERMS);
		assertThat(found.publicOn(DAY)).as("what says something else is decided anew").isFalse();
	}

	@Test
	void noneStaysLongerThoughAnEarlierOrderHadALongerMaximum() {
		CreditRecord found = Fixtures.record(Measure.SMALL_FINE, LocalDate.of(2026, 3, 20), DAY);
		found.disclose(Fixtures.organ(DAY), "多次再犯", null);
		assertThat(found.disclosure()).extracting(Disclosure::until).isEqualTo(DAY.plusMonths(3));
	}

	@Test
	void refusesWhereThereIsNothingToDecide() {
		refused(Fixtures.record(Measure.WARNING, DAY, DAY), "B-68", "多次再犯", null);
		refused(Fixtures.record(Measure.LARGER_FINE, DAY, DAY), "D-10", "多次再犯", null);
	}

	private static void refused(CreditRecord found, String rule, String reason, @Nullable LocalDate until) {
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> found.disclose(Fixtures.organ(DAY), reason, until))
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo(rule));
	}

}
