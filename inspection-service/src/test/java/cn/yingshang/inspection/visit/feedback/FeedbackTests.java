package cn.yingshang.inspection.visit.feedback;

import java.time.LocalDate;

import cn.yingshang.platform.rule.RuleViolation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FeedbackTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	private static void refused(ThrowingCallable said) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(said)
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo("B-43"));
	}

	@Test
	void b43TheEnterpriseRatesOnce() {
		Feedback rated = Feedback.NONE.rated(new Rating(2, "久等", TODAY));
		refused(() -> rated.rated(new Rating(5, null, TODAY)));
		assertThat(rated.withoutRating().rating()).isNull();
	}

	@Test
	void b43AComplaintIsAnsweredBeforeTheNext() {
		Feedback open = Feedback.NONE.complained("未出示证件", TODAY);
		refused(() -> open.complained("再次", TODAY));
		Feedback answered = open.answered("已核实并道歉", TODAY.plusDays(1));
		refused(() -> answered.answered("再次", TODAY));
		assertThat(answered.complained("又一次", TODAY.plusDays(2)).grievances()).hasSize(2);
	}

}
