package cn.yingshang.inspection.visit.part;

import java.time.LocalDate;
import java.util.Objects;

import cn.yingshang.inspection.Fixtures;
import cn.yingshang.inspection.visit.Visit;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CorrectionTests {

	private static final Call INSPECTOR = Fixtures.by("inspector.wjw.210202");

	private final Visit visit = Fixtures.entered();

	private final Part part = Objects.requireNonNull(Fixtures.parts(this.visit).get("wjw"));

	private static void refused(String rule, ThrowingCallable verb) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(verb)
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo(rule));
	}

	@Test
	void b61AnOrderGivesATimeThatConfigurationAllows() {
		Fixtures.recordFault(this.part, this.visit, "HT-05");
		LocalDate today = LocalDate.of(2026, 3, 2);
		CorrectionRule never = new CorrectionRule(false, 60, 10);
		refused("B-61", () -> this.part.orderCorrection(INSPECTOR, today, "立即改正", never));
		refused("B-61", () -> this.part.orderCorrection(INSPECTOR, today.minusDays(1), "改正", Fixtures.CORRECTION));
		refused("B-61", () -> this.part.orderCorrection(INSPECTOR, today.plusDays(61), "改正", Fixtures.CORRECTION));
	}

}
