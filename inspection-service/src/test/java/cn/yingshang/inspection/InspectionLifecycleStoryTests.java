package cn.yingshang.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import cn.yingshang.inspection.visit.Visit;
import cn.yingshang.inspection.visit.VisitEvents;
import cn.yingshang.inspection.visit.VisitState;
import cn.yingshang.inspection.visit.VisitTable;
import cn.yingshang.inspection.visit.entry.Leaving;
import cn.yingshang.inspection.visit.opinion.PartProgress;
import cn.yingshang.inspection.visit.opinion.ResultCategory;
import cn.yingshang.inspection.visit.part.Part;
import cn.yingshang.inspection.visit.part.PartEvents;
import cn.yingshang.inspection.visit.part.PartState;
import cn.yingshang.inspection.visit.part.PartTable;
import cn.yingshang.inspection.visit.schedule.FrequencyUse;
import cn.yingshang.platform.aggregate.Step;
import cn.yingshang.platform.rule.RuleViolation;
import org.junit.jupiter.api.Test;

import static cn.yingshang.inspection.Fixtures.ALARMS;
import static cn.yingshang.inspection.Fixtures.CALENDAR;
import static cn.yingshang.inspection.Fixtures.CAP;
import static cn.yingshang.inspection.Fixtures.CODE;
import static cn.yingshang.inspection.Fixtures.CORRECTION;
import static cn.yingshang.inspection.Fixtures.DOOR;
import static cn.yingshang.inspection.Fixtures.by;
import static cn.yingshang.inspection.Fixtures.days;
import static cn.yingshang.inspection.Fixtures.library;
import static cn.yingshang.inspection.Fixtures.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Nine departments come to a hotel in one visit, one of them to verify a promise that is
 * not kept, is not corrected in time, and is corrected later.
 */
class InspectionLifecycleStoryTests {

	@Test
	void aHotelsPromiseFromScheduleToConfirmedCorrection() {
		Visit visit = Fixtures.scheduled();
		Map<String, Part> parts = Fixtures.parts(visit);
		Part hygiene = parts.get("wjw");
		assertThat(visit.schedule().departments()).hasSize(9);
		assertThat(parts.values()).allSatisfy((part) -> assertThat(part.team().officers()).hasSize(2));

		// Nothing happens without approval and notice, and no department writes before
		// entry.
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> Fixtures.recordWell(hygiene, visit))
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo("B-40"));
		visit.approve(by("head.wjw.210202", days(1)), "告知承诺事项全覆盖核查", CAP, FrequencyUse.NONE);
		visit.notify(by("inspector.wjw.210202", days(2)), CAP, FrequencyUse.NONE);
		assertThat(Objects.requireNonNull(visit.admission().notice()).rights())
			.anyMatch((right) -> right.contains("回避"));
		visit.enter(by("inspector.wjw.210202", days(10)), CODE, DOOR, CAP);

		// Nine departments write their own sheets; the opinion waits for the last.
		parts.values().stream().filter((part) -> part != hygiene).forEach((part) -> Fixtures.recordWell(part, visit));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> visit.conclude(by("inspector.wjw.210202", days(10)), "综合意见", Fixtures.reports(parts)))
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo("B-28"));
		hygiene.record(by("inspector.wjw.210202", days(10)), visit,
				Fixtures.record(hygiene, ResultCategory.ORDERED_TO_CORRECT, List.of("HT-05")), library().get("wjw"));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> visit.conclude(by("inspector.wjw.210202", days(10)), "综合意见", Fixtures.reports(parts)))
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo("B-61"));
		LocalDate due = LocalDate.of(2026, 3, 22);
		hygiene.orderCorrection(by("inspector.wjw.210202", days(10)), due, "限期完成客用品消毒", CORRECTION);
		visit.conclude(by("inspector.wjw.210202", days(10)), "八项符合,客用品消毒须改正", Fixtures.reports(parts));
		visit.leave(by("inspector.wjw.210202", days(10)), new Leaving(true, null, null), ALARMS, CALENDAR);
		assertThat(fact(visit, "visit.completed")).isInstanceOfSatisfying(VisitEvents.Completed.class, (completed) -> {
			assertThat(completed.conforming()).isFalse();
			assertThat(completed.results()).hasSize(9);
		});

		// The last day still belongs to the hotel.
		hygiene.recheck(by("inspector.wjw.210202", days(20)), false, null, "MINOR");
		assertThat(hygiene.state()).isEqualTo(PartState.ORDERED_TO_CORRECT);
		hygiene.recheck(by("inspector.wjw.210202", days(21)), false, null, "MINOR");
		assertThat(hygiene.state()).isEqualTo(PartState.BROKEN);
		Object broken = fact(hygiene, "promise.broken");
		assertThat(broken).isInstanceOfSatisfying(PartEvents.PromiseBroken.class, (told) -> {
			assertThat(told.subItem()).isEqualTo("HT-05");
			assertThat(told.orderedOn()).isEqualTo("2026-03-12");
			assertThat(told.dueOn()).isEqualTo("2026-03-22");
			assertThat(told.recheckedOn()).isEqualTo("2026-03-23");
		});

		// Corrected later: the way to credit repair is open.
		hygiene.confirmCorrection(by("inspector.wjw.210202", days(40)), "消毒记录齐全");
		assertThat(hygiene.state()).isEqualTo(PartState.CORRECTED);
		assertThat(hygiene.raised()).extracting(Step.Raised::fact)
			.containsSubsequence("part.recorded", "promise.broken", "part.settled", "correction.confirmed");

		// The head hears of each part and closes when all is settled and published.
		visit.publish(by("head.wjw.210202", days(20)));
		assertThat(visit.state()).isEqualTo(VisitState.LEFT);
		for (Part part : parts.values()) {
			visit.followPart(system(VisitTable.END_FOLLOWER),
					new PartProgress(part.id(), part.owner(), part.state().name(), true));
		}
		assertThat(visit.state()).isEqualTo(VisitState.CLOSED);
	}

	@Test
	void anOrderToCorrectAtOnceMayBeBrokenTheSameDay() {
		Visit visit = Fixtures.entered();
		Part hygiene = Fixtures.parts(visit).get("wjw");
		Fixtures.recordFault(hygiene, visit, "HT-05");
		hygiene.orderCorrection(by("inspector.wjw.210202"), LocalDate.of(2026, 3, 2), "立即改正", CORRECTION);
		hygiene.recheck(by("inspector.wjw.210202"), false, null, "MINOR");
		assertThat(hygiene.state()).isEqualTo(PartState.BROKEN);
	}

	@Test
	void aFaultNobodyPromisedAboutIsNotABrokenPromise() {
		Visit visit = Fixtures.entered();
		Part fire = Fixtures.parts(visit).get("xfj");
		Fixtures.recordFault(fire, visit, "HT-06");
		fire.orderCorrection(by("inspector.xfj.210202"), LocalDate.of(2026, 3, 2), "立即改正", CORRECTION);
		fire.recheck(by("inspector.xfj.210202"), false, null, "GENERAL");
		assertThat(fire.state()).isEqualTo(PartState.NOT_CORRECTED);
		assertThat(fire.raised()).extracting(Step.Raised::fact).doesNotContain("promise.broken");
		fire.confirmCorrection(by("inspector.xfj.210202"), null);
		assertThat(fire.raised()).extracting(Step.Raised::fact).doesNotContain("correction.confirmed");
	}

	@Test
	void correctedInTimeBreaksNothing() {
		Visit visit = Fixtures.entered();
		Part hygiene = Fixtures.parts(visit).get("wjw");
		Fixtures.recordFault(hygiene, visit, "HT-05");
		hygiene.orderCorrection(by("inspector.wjw.210202"), LocalDate.of(2026, 3, 20), "限期改正", CORRECTION);
		hygiene.reportCorrected(Fixtures.party(), null, CORRECTION, CALENDAR);
		assertThat(hygiene.recheckClock().orElseThrow().due(CALENDAR).date()).isEqualTo("2026-03-16");
		hygiene.recheck(by("inspector.wjw.210202", days(5)), true, null, "MINOR");
		assertThat(hygiene.state()).isEqualTo(PartState.CORRECTED);
		assertThat(hygiene.raised()).extracting(Step.Raised::fact).containsExactly("part.recorded", "part.settled");
	}

	@Test
	void aRevokedLicenceCallsOffAVisitThatHasNotBegun() {
		Visit visit = Fixtures.notified();
		Map<String, Part> parts = Fixtures.parts(visit);
		visit.licenceRevoked(system(VisitTable.REVOCATION_FOLLOWER), "DLWS210202202603020001");
		assertThat(visit.state()).isEqualTo(VisitState.CANCELLED);
		assertThat(fact(visit, "visit.cancelled")).isNotNull();
		parts.values().forEach((part) -> part.cancel(system(PartTable.CANCELLER)));
		assertThat(parts.values()).allSatisfy((part) -> assertThat(part.state()).isEqualTo(PartState.CANCELLED));
	}

	private static Object fact(cn.yingshang.platform.aggregate.Aggregate<?, ?> aggregate, String fact) {
		return aggregate.raised()
			.stream()
			.filter((raised) -> raised.fact().equals(fact))
			.findFirst()
			.orElseThrow()
			.data();
	}

}
