package cn.yingshang.inspection.visit.part;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import cn.yingshang.inspection.Fixtures;
import cn.yingshang.inspection.visit.Visit;
import cn.yingshang.inspection.visit.opinion.ResultCategory;
import cn.yingshang.platform.aggregate.Step;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
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

	@Test
	void b61WhatTheCategoryLeadsToIsProposedToWhoeverKeepsTheList() {
		this.part.record(INSPECTOR, this.visit, Fixtures.record(this.part, ResultCategory.CONCEALED, List.of("HT-05")),
				Fixtures.library().get("wjw"));
		assertThat(proposed(this.part)).containsExactly(new PartEvents.ListingProposed("visit-1", this.part.id(),
				Fixtures.HOTEL, "210202", "wjw", ResultCategory.CONCEALED, LocalDate.of(2026, 3, 2)));
	}

	@Test
	void b61WhatWasNotDisclosedIsProposedWhenItsTimeIsOver() {
		this.part.record(INSPECTOR, this.visit,
				Fixtures.record(this.part, ResultCategory.NOT_DISCLOSED, List.of("HT-04")),
				Fixtures.library().get("wjw"));
		assertThat(this.part.report().awaitsOrder()).isTrue();
		this.part.orderCorrection(INSPECTOR, LocalDate.of(2026, 3, 2), "公示", Fixtures.CORRECTION);
		assertThat(proposed(this.part)).isEmpty();
		this.part.recheck(INSPECTOR, false, null, "MINOR");
		assertThat(proposed(this.part)).hasSize(1);
	}

	private static List<Object> proposed(Part part) {
		return part.raised()
			.stream()
			.filter((raised) -> raised.fact().equals("listing.proposed"))
			.map(Step.Raised::data)
			.toList();
	}

}
