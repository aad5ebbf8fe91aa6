package cn.yingshang.approval.permit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import cn.yingshang.approval.World;
import cn.yingshang.approval.decision.Reason;
import cn.yingshang.approval.permit.clock.ClockName;
import cn.yingshang.approval.permit.clock.Suspension;
import cn.yingshang.approval.permit.examination.Outcome;
import cn.yingshang.approval.permit.examination.Ruling;
import cn.yingshang.approval.permit.paper.VoucherKind;
import cn.yingshang.approval.permit.receipt.Correction;
import cn.yingshang.approval.promise.LaneCode;
import cn.yingshang.approval.promise.Standing;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.time.CalendarSource;
import cn.yingshang.kernel.time.CalendarYear;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.rule.NotAllowed;
import cn.yingshang.platform.rule.RuleViolation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The rules of a case by their ids, and the facts it tells. */
class CaseRulesTests {

	private final World world = new World().on("2026-03-02");

	private final CaseRules rules = this.world.rules;

	@Test
	void acceptsNothingIncomplete() {
		Case one = this.world.ordinary(World.HYGIENE, this.world.materials("WS-01"));
		assertThat(one.lacksMaterials(this.rules)).isTrue();
		breaks("A-01", () -> accept(one));
		assertThat(one.state()).isEqualTo(CaseState.SUBMITTED);
		Case promised = this.world.promised(Standing.eligible());
		assertThat(promised.lacksMaterials(this.rules)).as("on its promise").isFalse();
	}

	@Test
	void offersNoVerbThatARuleRefusesWhateverIsSent() {
		Case ordinary = this.world.ordinary(World.HYGIENE, this.world.materials("WS-01"));
		assertThat(ordinary.actions(this.world.window().actor())).contains(CaseVerb.ACCEPT)
			.doesNotContain(CaseVerb.WITHDRAW_PROMISE);
		assertThat(this.world.promised(Standing.eligible()).actions(this.world.window().actor()))
			.contains(CaseVerb.WITHDRAW_PROMISE);
		Case accepted = this.world.acceptedOrdinary();
		assertThat(accepted.actions(this.world.window().actor())).doesNotContain(CaseVerb.DECIDE_ON_SPOT);
		assertThat(accepted.actions(this.world.head().actor())).contains(CaseVerb.EXTEND);
		accepted.extend(this.world.head(), "案情复杂", this.rules);
		assertThat(accepted.actions(this.world.head().actor())).doesNotContain(CaseVerb.EXTEND)
			.contains(CaseVerb.DECIDE);
	}

	@Test
	void putsRightAtTheWindowWhatCanBe() {
		Case one = this.world.ordinary(World.HYGIENE, this.world.materials("WS-01", "WS-02", "WS-03"));
		one.correctOnSpot(this.world.window(), List.of(new Correction("WS-04", "缺")), this.world.materials("WS-04"),
				this.rules);
		accept(one);
		assertThat(one.state()).isEqualTo(CaseState.ACCEPTED);
	}

	@Test
	void namesTheCompetentOrganWhenItIsNot() {
		Case one = this.world.ordinary(World.HYGIENE, List.of());
		one.notCompetent(this.world.window(), "市公安局", "不属于本机关职权范围", this.rules);
		assertThat(one.state()).isEqualTo(CaseState.NOT_COMPETENT);
		assertThat(one.papers().vouchers()).last()
			.satisfies((voucher) -> assertThat(voucher.kind()).isEqualTo(VoucherKind.NOT_ACCEPTED));
		assertThat(one.dueOn()).isNull();
	}

	@Test
	void gaveItsNoticeTooLate() {
		Case one = this.world.ordinary(World.HYGIENE, this.world.materials("WS-01"));
		this.world.on("2026-03-10");
		breaks("A-02",
				() -> one.requestCorrection(this.world.window(), missing("WS-02", "WS-03", "WS-04"), this.rules));
	}

	@Test
	void mustNameEverythingTheFirstTimeAndNothingNewTheSecond() {
		Case one = this.world.ordinary(World.HYGIENE, this.world.materials("WS-01"));
		breaks("A-03", () -> one.requestCorrection(this.world.window(), missing("WS-02"), this.rules));
		breaks("A-03", () -> one.requestCorrection(this.world.window(), List.of(), this.rules));
		breaks("A-47", () -> one.requestCorrection(this.world.window(), missing("XX-09"), this.rules));
		one.requestCorrection(this.world.window(), missing("WS-02", "WS-03", "WS-04"), this.rules);
		one.resubmit(this.world.hotel(), this.world.materials("WS-02", "WS-03", "WS-04"), this.rules);
		breaks("A-03", () -> one.requestCorrection(this.world.window(), missing("WS-05"), this.rules));
		one.requestCorrection(this.world.window(), missing("WS-03"), this.rules);
		assertThat(one.filing().notices()).hasSize(2);
	}

	@Test
	void lapsesWhenTheNoticeIsNotAnswered() {
		Case one = this.world.ordinary(World.HYGIENE, this.world.materials("WS-01"));
		one.requestCorrection(this.world.window(), missing("WS-02", "WS-03", "WS-04"), this.rules);
		assertThat(one.dueOn()).isEqualTo("2026-04-01");
		this.world.on("2026-04-02");
		one.alarm(this.world.system(CaseTable.DUE_DATES), this.rules, this.world.numbers());
		assertThat(one.state()).isEqualTo(CaseState.LAPSED);
	}

	@Test
	void givesAVoucherWithNumberSealAndDate() {
		Case one = this.world.acceptedOrdinary();
		assertThat(one.papers().vouchers()).singleElement().satisfies((voucher) -> {
			assertThat(voucher.kind()).isEqualTo(VoucherKind.ACCEPTANCE);
			assertThat(voucher.number()).startsWith("DLWS-SL-20260302-");
			assertThat(voucher.seal()).isEqualTo("市卫生健康委行政许可专用章");
			assertThat(voucher.date()).isEqualTo("2026-03-02");
		});
	}

	@Test
	void sendsTwoOfficersWhereSubstanceIsVerified() {
		Case one = this.world.ordinary(World.FOOD, this.world.all(World.FOOD));
		one.accept(this.world.window("scjg"), this.rules, this.world.numbers(), Standing::unknown);
		breaks("A-05", () -> one.decide(this.world.by("reviewer.scjg.210202"), World.grant(), this.rules));
		breaks("A-05", () -> one.review(this.world.by("reviewer.scjg.210202"), List.of("one", "one"), this.rules));
	}

	@Test
	void extendsOnceByTheHeadBeforeTheEnd() {
		Case one = this.world.acceptedOrdinary();
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> one.extend(this.world.reviewer(), "案情复杂", this.rules));
		breaks("A-06", () -> one.extend(this.world.head(), " ", this.rules));
		one.extend(this.world.head(), "案情复杂", this.rules);
		assertThat(statutory(one).budget()).isEqualTo(30);
		breaks("A-06", () -> one.extend(this.world.head(), "再延长", this.rules));
		Case late = this.world.acceptedOrdinary();
		this.world.on("2026-03-31");
		breaks("A-06", () -> late.extend(this.world.head(), "案情复杂", this.rules));
	}

	@Test
	void issuesWithinTenWorkingDays() {
		Case one = this.world.grantedOnPromise();
		assertThat(one.dueOn()).isEqualTo("2026-03-16");
		assertThat(one.state().running()).isEqualTo(ClockName.ISSUE);
	}

	@Test
	void refusesOnlyWithReasonsAndRemedies() {
		Case one = this.world.acceptedOrdinary();
		breaks("A-10",
				() -> one.decide(this.world.head(), new Ruling(Outcome.REFUSE, List.of(), World.REMEDIES), this.rules));
		breaks("A-10",
				() -> one.decide(this.world.head(), new Ruling(Outcome.REFUSE, World.REASONS, null), this.rules));
		breaks("A-10", () -> one.decide(this.world.head(),
				new Ruling(Outcome.GRANT, List.of(new Reason(null, " ")), null), this.rules));
	}

	@ParameterizedTest
	@ValueSource(strings = { "SITE_VISIT", "SUPPLEMENT", "CONSULTATION", "", "hearing" })
	void stopsTheClockOnlyOnTheLawsGrounds(String ground) {
		Case one = reviewed();
		breaks("A-12", () -> one.suspend(this.world.reviewer(), new Suspension(ground, "TZ-1", 5), this.rules));
	}

	@Test
	void doesNotStopTheClockWithoutAWrittenNotice() {
		Case one = reviewed();
		breaks("A-12", () -> one.suspend(this.world.reviewer(), new Suspension("TESTING", " ", 5), this.rules));
		breaks("A-12", () -> one.suspend(this.world.reviewer(), new Suspension("TESTING", "TZ-1", 0), this.rules));
		breaks("A-12", () -> one.suspend(this.world.reviewer(), new Suspension("TESTING", "TZ-1", Integer.MAX_VALUE),
				this.rules));
		assertThat(one.state()).isEqualTo(CaseState.UNDER_REVIEW);
		assertThat(statutory(one).paused()).isFalse();
	}

	@Test
	void isNeverOverdueWhileTheClockStandsStill() {
		Case one = reviewed();
		one.suspend(this.world.reviewer(), new Suspension("TESTING", "TZ-1", 20), this.rules);
		this.world.on("2026-06-01");
		one.alarm(this.world.system(CaseTable.DUE_DATES), this.rules, this.world.numbers());
		assertThat(one.watch().overdueSince()).isNull();
	}

	@Test
	void countsAgainWhenALaterNoticeMovesADueDate() {
		World december = new World().on("2026-12-30");
		Case one = december.ordinary(World.HYGIENE, List.of());
		LocalDate guessed = one.dueOn();
		assertThat(guessed).as("Monday to Friday as long as 2027 is unpublished").isEqualTo("2027-01-06");
		WorkingCalendar later = NewYear.published();
		december.on("2027-01-07");
		one.alarm(december.system(CaseTable.DUE_DATES), new CaseRules(this.rules.catalogue(), later, 30, 60),
				december.numbers());
		assertThat(one.state()).as("not deemed accepted by a guess").isEqualTo(CaseState.SUBMITTED);
		assertThat(one.dueOn()).isEqualTo("2027-01-07");
	}

	@Test
	void isCountedAgainOnceWhenTheNoticeItWaitsForHasCome() {
		World december = new World().on("2026-12-30");
		Case one = december.ordinary(World.HYGIENE, List.of());
		CaseRules later = new CaseRules(this.rules.catalogue(), NewYear.published(), 30, 60);
		int before = one.timeline().size();

		one.noticeCame(december.system(CaseTable.RECOUNT), this.rules);
		assertThat(one.dueOn()).as("nothing has come yet").isEqualTo("2027-01-06");

		one.noticeCame(december.system(CaseTable.RECOUNT), later);
		assertThat(one.dueOn()).isEqualTo("2027-01-07");
		one.noticeCame(december.system(CaseTable.RECOUNT), later);
		assertThat(one.timeline()).hasSize(before);
	}

	@Test
	void decidesAPromiseOnTheSpotEvenWhenSilenceAcceptedIt() {
		Case one = this.world.promised(Standing.eligible());
		this.world.on("2026-03-10");
		one.alarm(this.world.system(CaseTable.DUE_DATES), this.rules, this.world.numbers());
		breaks("A-73", () -> one.decide(this.world.head(), World.grant(), this.rules));
		one.decideOnSpot(this.world.window(), this.rules, Standing::eligible);
		assertThat(one.state()).isEqualTo(CaseState.GRANTED);
		Case ordinary = this.world.acceptedOrdinary();
		breaks("A-73", () -> ordinary.decideOnSpot(this.world.window(), this.rules, Standing::eligible));
	}

	@Test
	void goesTheOrdinaryWayOnceThePromiseIsTakenBack() {
		Case one = this.world.promised(Standing.eligible());
		one.withdrawPromise(this.world.hotel());
		assertThat(one.filing().lane().code()).isEqualTo(LaneCode.PROMISE_WITHDRAWN);
		breaks("A-74", () -> one.withdrawPromise(this.world.hotel()));
		breaks("A-01", () -> accept(one));
	}

	private Case reviewed() {
		Case one = this.world.acceptedOrdinary();
		one.review(this.world.reviewer(), List.of("one", "two"), this.rules);
		return one;
	}

	private void accept(Case one) {
		one.accept(this.world.window(), this.rules, this.world.numbers(), Standing::eligible);
	}

	private static DeadlineLedger statutory(Case one) {
		return Objects.requireNonNull(one.clocks().statutory());
	}

	private static List<Correction> missing(String... codes) {
		return List.of(codes).stream().map((code) -> new Correction(code, "缺")).toList();
	}

	private static void breaks(String rule, ThrowingCallable verb) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(verb)
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo(rule));
	}

	/** A notice for 2027 that makes New Year's Day a holiday. */
	private static final class NewYear {

		static WorkingCalendar published() {
			return WorkingCalendar.published()
				.withYear(new CalendarYear(2027, Set.of(LocalDate.of(2027, 1, 1)), Set.of(), Map.of(),
						new CalendarSource(2027, "节假日安排通知", null, null, null)));
		}

	}

}
