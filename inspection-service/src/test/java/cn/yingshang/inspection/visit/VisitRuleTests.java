package cn.yingshang.inspection.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import cn.yingshang.inspection.Fixtures;
import cn.yingshang.inspection.visit.entry.Entry;
import cn.yingshang.inspection.visit.entry.Leaving;
import cn.yingshang.inspection.visit.entry.Supplemented;
import cn.yingshang.inspection.visit.opinion.Withdrawal;
import cn.yingshang.inspection.visit.part.Part;
import cn.yingshang.inspection.visit.part.PartTable;
import cn.yingshang.inspection.visit.schedule.Cancellation;
import cn.yingshang.inspection.visit.schedule.EntryReason;
import cn.yingshang.inspection.visit.schedule.FrequencyUse;
import cn.yingshang.inspection.visit.schedule.VisitKind;
import cn.yingshang.kernel.time.CityTime;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.rule.WrongState;
import cn.yingshang.platform.test.city.LaterNotice;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static cn.yingshang.inspection.Fixtures.by;
import static cn.yingshang.inspection.Fixtures.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class VisitRuleTests {

	private static final Call INSPECTOR = by("inspector.wjw.210202");

	private static final Call HEAD = by("head.wjw.210202");

	private static void refused(String rule, ThrowingCallable verb) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(verb)
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo(rule));
	}

	@Test
	void b24RefusesAPlannedVisitBeyondTheYearlyCap() {
		Visit planned = new Visit("v", Fixtures.system(VisitTable.FROM_DRAW),
				Fixtures.plan(VisitKind.JOINT, EntryReason.PLANNED), Fixtures.CALENDAR);
		refused("B-24", () -> planned.approve(HEAD, "计划", Fixtures.CAP, new FrequencyUse(2, 0)));
		refused("B-24", () -> planned.approve(HEAD, "计划", Fixtures.CAP, new FrequencyUse(1, 1)));
		planned.approve(HEAD, "计划", Fixtures.CAP, FrequencyUse.NONE);
		planned.notify(INSPECTOR, Fixtures.CAP, FrequencyUse.NONE);
		planned.enter(INSPECTOR, Fixtures.CODE, Fixtures.DOOR, Fixtures.CAP);
		assertThat(planned.countedYear()).isEqualTo(2026);
	}

	@Test
	void b24LetsAnExemptGroundPassAndDoesNotCountIt() {
		Visit verification = Fixtures.scheduled();
		verification.approve(HEAD, "核查", Fixtures.CAP, new FrequencyUse(9, 9));
		verification.notify(INSPECTOR, Fixtures.CAP, new FrequencyUse(9, 9));
		assertThat(Objects.requireNonNull(verification.admission().notice()).counted()).isFalse();
		verification.enter(INSPECTOR, Fixtures.CODE, Fixtures.DOOR, Fixtures.CAP);
		assertThat(verification.countedYear()).isNull();
	}

	@Test
	void b26NothingIsEnteredWithoutApprovalAndNotice() {
		assertThatExceptionOfType(WrongState.class)
			.isThrownBy(() -> Fixtures.scheduled().enter(INSPECTOR, Fixtures.CODE, Fixtures.DOOR, Fixtures.CAP));
	}

	@Test
	void b44RefusesAnotherCodeAndCountsIt() {
		Visit visit = Fixtures.notified();
		refused("B-44", () -> visit.enter(INSPECTOR, "f".repeat(32), Fixtures.DOOR, Fixtures.CAP));
		visit.refuseScan(Fixtures.system(VisitTable.DOOR), "someone");
		assertThat(visit.admission().refusedScans()).isOne();
		visit.enter(INSPECTOR, Fixtures.CODE, Fixtures.DOOR, Fixtures.CAP);
		assertThat(visit.admission().refusedScans()).as("what was refused stays counted").isOne();
	}

	@Test
	void b41AnUrgentEntryIsScannedBeforeLeaving() {
		Visit visit = concluded(true);
		refused("B-41",
				() -> visit.leave(INSPECTOR, new Leaving(true, null, null), Fixtures.ALARMS, Fixtures.CALENDAR));
		visit.scan(INSPECTOR, Fixtures.CODE, Fixtures.DOOR);
		visit.leave(INSPECTOR, new Leaving(true, null, null), Fixtures.ALARMS, Fixtures.CALENDAR);
		refused("B-26", () -> visit.publish(HEAD));
		visit.ratify(HEAD, "补办审批");
		visit.publish(HEAD);
	}

	@Test
	void offersNoVerbThatARuleRefusesWhateverIsSent() {
		Visit urgent = concluded(true);
		assertThat(urgent.actions(HEAD.actor())).contains(VisitVerb.RATIFY);
		urgent.leave(INSPECTOR, new Leaving(true, null, "扫码系统中断"), Fixtures.ALARMS, Fixtures.CALENDAR);
		assertThat(urgent.actions(HEAD.actor())).containsExactly(VisitVerb.RATIFY);
		assertThat(urgent.actions(INSPECTOR.actor())).containsExactly(VisitVerb.SUPPLEMENT_ENTRY);
		urgent.ratify(HEAD, "补办审批");
		assertThat(urgent.actions(HEAD.actor())).containsExactly(VisitVerb.PUBLISH);
		urgent.supplementEntry(INSPECTOR, Fixtures.CODE, Fixtures.DOOR, Fixtures.START.minusSeconds(1), "补录");
		assertThat(urgent.actions(INSPECTOR.actor())).isEmpty();
	}

	@Test
	void b42AnOutageIsSupplementedWithinTenDaysWithTheTimeOfEntryAsItWas() {
		Visit visit = concluded(true);
		visit.leave(INSPECTOR, new Leaving(true, null, "扫码系统中断"), Fixtures.ALARMS, Fixtures.CALENDAR);
		Instant before = Fixtures.START.minus(Duration.ofHours(2));
		assertThat(entry(visit).supplementBy()).isEqualTo(LocalDate.of(2026, 3, 12));
		refused("B-42", () -> visit.supplementEntry(by("inspector.wjw.210202", days(11)), Fixtures.CODE, Fixtures.DOOR,
				before, "补录"));
		refused("B-42", () -> visit.supplementEntry(INSPECTOR, Fixtures.CODE, Fixtures.DOOR, Fixtures.days(1), "补录"));
		visit.supplementEntry(by("inspector.wjw.210202", days(10)), Fixtures.CODE, Fixtures.DOOR, before, "补录");
		assertThat(entry(visit).enteredAt()).isEqualTo(before);
		assertThat(entry(visit).scannedAt()).as("nothing was scanned").isNull();
		assertThat(entry(visit).supplemented()).isEqualTo(new Supplemented(Fixtures.days(10), "补录"));
		refused("B-42", () -> visit.supplementEntry(INSPECTOR, Fixtures.CODE, Fixtures.DOOR, before, "补录"));
	}

	private static Entry entry(Visit visit) {
		return Objects.requireNonNull(visit.admission().entry());
	}

	@Test
	void b12TheResultsArePublicWithinTwentyWorkingDays() {
		Visit visit = concluded(false);
		visit.leave(INSPECTOR, new Leaving(true, null, null), Fixtures.ALARMS, Fixtures.CALENDAR);
		assertThat(visit.publication().orElseThrow().due(Fixtures.CALENDAR).date())
			.isEqualTo(Fixtures.CALENDAR.addWorkingDays(LocalDate.of(2026, 3, 2), 20));
		visit.publish(HEAD);
		assertThat(visit.state()).isEqualTo(VisitState.CLOSED);
		Visit open = new VisitWorkflowTests().in(VisitState.LEFT);
		open.ratify(HEAD, "补办审批");
		open.publish(HEAD);
		assertThat(open.state()).isEqualTo(VisitState.LEFT);
		refused("B-12", () -> open.publish(HEAD));
	}

	@Test
	void f03PublicationAndReCheckAreCountedAgainWhenTheNoticeHasCome() {
		Instant december = LocalDate.of(2026, 12, 21).atTime(10, 0).atZone(CityTime.zone()).toInstant();
		Visit visit = concluded(true);
		visit.leave(by("inspector.wjw.210202", december), new Leaving(true, null, "系统故障"), Fixtures.ALARMS,
				Fixtures.CALENDAR);
		Visit other = Fixtures.entered();
		Part part = Fixtures.parts(other).get("wjw");
		Fixtures.recordFault(part, other, "HT-05");
		part.orderCorrection(INSPECTOR, LocalDate.of(2026, 3, 20), "改正", Fixtures.CORRECTION);
		part.reportCorrected(Call.by(Fixtures.party().actor(), december), null, Fixtures.CORRECTION, Fixtures.CALENDAR);
		assertThat(part.dueOn()).contains(LocalDate.of(2027, 1, 4));

		visit.noticeCame(Fixtures.system(VisitTable.RECOUNT), Fixtures.ALARMS, Fixtures.CALENDAR);
		visit.noticeCame(Fixtures.system(VisitTable.RECOUNT), Fixtures.ALARMS, LaterNotice.calendar());
		part.noticeCame(Fixtures.system(PartTable.RECOUNT), LaterNotice.calendar());

		assertThat(visit.publishDueOn()).isEqualTo(visit.publication().orElseThrow().due(LaterNotice.calendar()).date())
			.isNotEqualTo(visit.publication().orElseThrow().due(Fixtures.CALENDAR).date());
		assertThat(part.dueOn()).contains(LocalDate.of(2027, 1, 5));
	}

	@Test
	void b18WhatIsPublicCanBeWithdrawnOnceAndIsNotPublishedAgain() {
		Visit visit = concluded(false);
		visit.leave(INSPECTOR, new Leaving(true, null, null), Fixtures.ALARMS, Fixtures.CALENDAR);
		refused("B-18", () -> visit.withdraw(HEAD, Withdrawal.Ground.WRONG));
		visit.publish(HEAD);
		visit.withdraw(HEAD, Withdrawal.Ground.WRONG);
		assertThat(visit.publishedOn()).isEmpty();
		assertThat(visit.withdrawal())
			.contains(new Withdrawal(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2), Withdrawal.Ground.WRONG));
		refused("B-18", () -> visit.withdraw(HEAD, Withdrawal.Ground.WRONG));
		assertThat(visit.actions(HEAD.actor())).doesNotContain(VisitVerb.WITHDRAW, VisitVerb.PUBLISH);
	}

	@Test
	void a75ACancelledVisitTellsTheOutsideWhy() {
		Visit rejected = Fixtures.scheduled();
		rejected.reject(HEAD, "与市级检查重复");
		Visit revoked = Fixtures.notified();
		revoked.licenceRevoked(Fixtures.system(VisitTable.REVOCATION_FOLLOWER), "L-1");
		assertThat(cancelled(rejected)).isEqualTo(new VisitEvents.Cancelled("visit-1", VisitKind.VERIFICATION, "case-1",
				Fixtures.HOTEL, Cancellation.Ground.REJECTED, LocalDate.of(2026, 3, 2)));
		assertThat(cancelled(revoked)).hasFieldOrPropertyWithValue("reason", Cancellation.Ground.LICENCE_REVOKED);
	}

	private static Object cancelled(Visit visit) {
		return visit.raised().get(visit.raised().size() - 1).data();
	}

	@Test
	void b64AVisitEndsConfirmedOrWithANote() {
		Visit visit = concluded(false);
		refused("B-64",
				() -> visit.leave(INSPECTOR, new Leaving(false, null, null), Fixtures.ALARMS, Fixtures.CALENDAR));
		visit.leave(INSPECTOR, new Leaving(false, "负责人拒绝签字", null), Fixtures.ALARMS, Fixtures.CALENDAR);
		assertThat(visit.opinion().orElseThrow().refusalNote()).isEqualTo("负责人拒绝签字");
	}

	private static Visit concluded(boolean urgent) {
		Visit visit = urgent ? Fixtures.scheduled() : Fixtures.entered();
		if (urgent) {
			visit.enterUrgently(INSPECTOR, "证据可能灭失", Fixtures.CAP, Fixtures.ALARMS, Fixtures.CALENDAR);
		}
		Map<String, Part> parts = Fixtures.parts(visit);
		parts.values().forEach((part) -> Fixtures.recordWell(part, visit));
		visit.conclude(INSPECTOR, "未发现问题", Fixtures.reports(parts));
		return visit;
	}

}
