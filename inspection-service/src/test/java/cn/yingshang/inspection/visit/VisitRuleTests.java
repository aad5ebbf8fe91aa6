package cn.yingshang.inspection.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import cn.yingshang.inspection.Fixtures;
import cn.yingshang.inspection.officer.Certificate;
import cn.yingshang.inspection.officer.Officer;
import cn.yingshang.kernel.time.CityTime;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.rule.WrongState;
import cn.yingshang.platform.test.city.LaterNotice;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
				Fixtures.plan(VisitKind.JOINT, EntryReason.PLANNED), Fixtures.CODE, Fixtures.CALENDAR);
		refused("B-24", () -> planned.approve(HEAD, "计划", Fixtures.CAP, new FrequencyUse(2, 0)));
		refused("B-24", () -> planned.approve(HEAD, "计划", Fixtures.CAP, new FrequencyUse(1, 1)));
		planned.approve(HEAD, "计划", Fixtures.CAP, FrequencyUse.NONE);
		planned.notify(INSPECTOR, Fixtures.CAP, FrequencyUse.NONE);
		planned.enter(INSPECTOR, Fixtures.CODE, Fixtures.CAP);
		assertThat(planned.countedYear()).isEqualTo(2026);
	}

	@Test
	void b24LetsAnExemptGroundPassAndDoesNotCountIt() {
		Visit verification = Fixtures.scheduled();
		verification.approve(HEAD, "核查", Fixtures.CAP, new FrequencyUse(9, 9));
		verification.notify(INSPECTOR, Fixtures.CAP, new FrequencyUse(9, 9));
		assertThat(verification.notice().orElseThrow().counted()).isFalse();
		verification.enter(INSPECTOR, Fixtures.CODE, Fixtures.CAP);
		assertThat(verification.countedYear()).isNull();
	}

	@Test
	void b26NothingIsEnteredWithoutApprovalAndNotice() {
		assertThatExceptionOfType(WrongState.class)
			.isThrownBy(() -> Fixtures.scheduled().enter(INSPECTOR, Fixtures.CODE, Fixtures.CAP));
	}

	@Test
	void b44RefusesAnotherCode() {
		refused("B-44", () -> Fixtures.notified().enter(INSPECTOR, "f".repeat(32), Fixtures.CAP));
	}

	@Test
	void b41AnUrgentEntryIsScannedBeforeLeaving() {
		Visit visit = concluded(true);
		refused("B-41", () -> visit.leave(INSPECTOR, new Leaving(true, null, null), Fixtures.CALENDAR));
		visit.scan(INSPECTOR, Fixtures.CODE);
		visit.leave(INSPECTOR, new Leaving(true, null, null), Fixtures.CALENDAR);
		refused("B-26", () -> visit.publish(HEAD));
		visit.ratify(HEAD, "补办审批");
		visit.publish(HEAD);
	}

	@Test
	void offersNoVerbThatARuleRefusesWhateverIsSent() {
		Visit urgent = concluded(true);
		assertThat(urgent.actions(HEAD.actor())).contains(VisitVerb.RATIFY);
		urgent.leave(INSPECTOR, new Leaving(true, null, "扫码系统中断"), Fixtures.CALENDAR);
		assertThat(urgent.actions(HEAD.actor())).containsExactly(VisitVerb.RATIFY);
		assertThat(urgent.actions(INSPECTOR.actor())).containsExactly(VisitVerb.SUPPLEMENT_ENTRY);
		urgent.ratify(HEAD, "补办审批");
		assertThat(urgent.actions(HEAD.actor())).containsExactly(VisitVerb.PUBLISH);
		urgent.supplementEntry(INSPECTOR, Fixtures.CODE, Fixtures.START, "补录");
		assertThat(urgent.actions(INSPECTOR.actor())).isEmpty();
	}

	@Test
	void b42AnOutageIsSupplementedWithinTenDays() {
		Visit visit = concluded(true);
		visit.leave(INSPECTOR, new Leaving(true, null, "扫码系统中断"), Fixtures.CALENDAR);
		assertThat(visit.entry().orElseThrow().supplementBy()).isEqualTo(LocalDate.of(2026, 3, 12));
		refused("B-42",
				() -> visit.supplementEntry(by("inspector.wjw.210202", days(11)), Fixtures.CODE, Fixtures.START, "补录"));
		visit.supplementEntry(by("inspector.wjw.210202", days(10)), Fixtures.CODE, Fixtures.START, "补录");
		assertThat(visit.entry().orElseThrow().scannedAt()).isNotNull();
		refused("B-42", () -> visit.supplementEntry(INSPECTOR, Fixtures.CODE, Fixtures.START, "补录"));
	}

	@Test
	void b12TheResultsArePublicWithinTwentyWorkingDays() {
		Visit visit = concluded(false);
		visit.leave(INSPECTOR, new Leaving(true, null, null), Fixtures.CALENDAR);
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
		visit.leave(by("inspector.wjw.210202", december), new Leaving(true, null, "系统故障"), Fixtures.CALENDAR);
		Visit other = Fixtures.entered();
		Part part = Fixtures.parts(other).get("wjw");
		Fixtures.recordFault(part, other, "HT-05");
		part.orderCorrection(INSPECTOR, LocalDate.of(2026, 3, 20), "改正", Fixtures.CORRECTION);
		part.reportCorrected(Call.by(Fixtures.party().actor(), december), null, Fixtures.CORRECTION, Fixtures.CALENDAR);
		assertThat(part.dueOn()).contains(LocalDate.of(2027, 1, 4));

		visit.noticeCame(Fixtures.system(VisitTable.RECOUNT), Fixtures.CALENDAR);
		visit.noticeCame(Fixtures.system(VisitTable.RECOUNT), LaterNotice.calendar());
		part.noticeCame(Fixtures.system(PartTable.RECOUNT), LaterNotice.calendar());

		assertThat(visit.publishDueOn()).isEqualTo(visit.publication().orElseThrow().due(LaterNotice.calendar()).date())
			.isNotEqualTo(visit.publication().orElseThrow().due(Fixtures.CALENDAR).date());
		assertThat(part.dueOn()).contains(LocalDate.of(2027, 1, 5));
	}

	@Test
	void b64AVisitEndsConfirmedOrWithANote() {
		Visit visit = concluded(false);
		refused("B-64", () -> visit.leave(INSPECTOR, new Leaving(false, null, null), Fixtures.CALENDAR));
		visit.leave(INSPECTOR, new Leaving(false, "负责人拒绝签字", null), Fixtures.CALENDAR);
		assertThat(visit.opinion().orElseThrow().refusalNote()).isEqualTo("负责人拒绝签字");
	}

	@Test
	void b33TheSheetIsFixed() {
		Visit visit = Fixtures.entered();
		Part part = Fixtures.parts(visit).get("wjw");
		PartRecord good = Fixtures.good(part);
		PartRecord shorter = new PartRecord(good.at(), good.findings().subList(0, 1), good.result(), good.means(),
				good.place(), good.signatures(), true, null);
		refused("B-33", () -> part.record(INSPECTOR, visit, shorter, Fixtures.library().get("wjw")));
		List<Finding> more = new ArrayList<>(good.findings());
		more.add(new Finding("HT-01", true, null));
		PartRecord longer = new PartRecord(good.at(), more, good.result(), good.means(), good.place(),
				good.signatures(), true, null);
		refused("B-33", () -> part.record(INSPECTOR, visit, longer, Fixtures.library().get("wjw")));
	}

	@Test
	void b01TwoAssignedOfficersWithValidCertificatesSign() {
		Visit visit = Fixtures.entered();
		Part part = Fixtures.parts(visit).get("wjw");
		PartRecord good = Fixtures.good(part);
		String one = good.signatures().get(0);
		refused("B-01", () -> signed(good, List.of(one)));
		refused("B-01", () -> signed(good, List.of(one, one)));
		refused("B-01",
				() -> part.record(INSPECTOR, visit, signed(good, List.of(one, "gaj1")), Fixtures.library().get("wjw")));
		List<Officer> library = Fixtures.library().get("wjw");
		library.forEach((officer) -> officer.renew(HEAD,
				new Certificate("expired", LocalDate.of(2020, 1, 1), LocalDate.of(2026, 3, 1))));
		refused("B-01", () -> part.record(INSPECTOR, visit, good, library));
	}

	private static PartRecord signed(PartRecord good, List<String> signatures) {
		return new PartRecord(good.at(), good.findings(), good.result(), good.means(), good.place(), signatures, true,
				null);
	}

	@ParameterizedTest
	@CsvSource({ "1, false, true", "1, true, false", "2, true, true", "2, false, false", "3, true, true",
			"4, false, true", "4, true, false", "5, true, true", "5, false, false", "6, true, true", "6, false, true",
			"7, false, true", "8, true, true", "8, false, false" })
	void b60ResultAndFindingsAgree(int code, boolean fault, boolean fits) {
		Part part = Fixtures.parts(Fixtures.entered()).get("wjw");
		ThrowingCallable record = () -> Fixtures.record(part, ResultCategory.of(code),
				fault ? List.of("HT-05") : List.of());
		if (fits) {
			org.assertj.core.api.Assertions.assertThatNoException().isThrownBy(record);
		}
		else {
			refused("B-60", record);
		}
	}

	@Test
	void b60KnowsEightCategoriesEachWithAConsequence() {
		assertThat(ResultCategory.values()).hasSize(8)
			.allSatisfy((category) -> assertThat(ResultCategory.of(category.code())).isSameAs(category));
		assertThat(ResultCategory.of(4).consequence()).isEqualTo(ResultCategory.Consequence.ABNORMAL_LIST);
		assertThat(ResultCategory.of(5).consequence()).isEqualTo(ResultCategory.Consequence.RECHECK);
		assertThat(ResultCategory.of(6).consequence()).isEqualTo(ResultCategory.Consequence.PUBLISH);
		assertThat(ResultCategory.of(8).consequence()).isEqualTo(ResultCategory.Consequence.CASE_FILE);
		refused("B-60", () -> ResultCategory.of(9));
	}

	@Test
	void b61AnOrderGivesATimeThatConfigurationAllows() {
		Visit visit = Fixtures.entered();
		Part part = Fixtures.parts(visit).get("wjw");
		Fixtures.recordFault(part, visit, "HT-05");
		LocalDate today = LocalDate.of(2026, 3, 2);
		CorrectionRule never = new CorrectionRule(false, 60, 10);
		refused("B-61", () -> part.orderCorrection(INSPECTOR, today, "立即改正", never));
		refused("B-61", () -> part.orderCorrection(INSPECTOR, today.minusDays(1), "改正", Fixtures.CORRECTION));
		refused("B-61", () -> part.orderCorrection(INSPECTOR, today.plusDays(61), "改正", Fixtures.CORRECTION));
	}

	@Test
	void b03TheHeadDecidesOnARecusalAndTheNextOfficerComes() {
		Visit visit = Fixtures.entered();
		Part part = Fixtures.parts(visit).get("wjw");
		List<String> before = part.officers().stream().map(AssignedOfficer::id).toList();
		refused("B-01", () -> part.requestRecusal(Fixtures.party(), "nobody", "亲属"));
		part.requestRecusal(Fixtures.party(), before.get(0), "亲属");
		refused("B-03", () -> part.requestRecusal(Fixtures.party(), before.get(0), "亲属"));
		Crew next = Crew.of(part.ranking().orElseThrow(), Fixtures.library().get("wjw"), 2, List.of(before.get(0)));
		part.decideRecusal(HEAD, before.get(0), true, "属实", next);
		assertThat(part.officers()).extracting(AssignedOfficer::id).hasSize(2).doesNotContain(before.get(0));
		assertThat(part.recused()).containsExactly(before.get(0));
		assertThat(part.raised()).isEmpty();
	}

	@Test
	void aReasonForRecusalIsInNoTimeline() {
		Map<String, Part> parts = Fixtures.parts(Fixtures.entered());
		Part part = parts.get("wjw");
		part.requestRecusal(Fixtures.party(), part.officers().get(0).id(), "私人理由");
		assertThat(part.timeline().toString()).doesNotContain("私人理由");
	}

	private static Visit concluded(boolean urgent) {
		Visit visit = urgent ? Fixtures.scheduled() : Fixtures.entered();
		if (urgent) {
			visit.enterUrgently(INSPECTOR, "证据可能灭失", Fixtures.CAP);
		}
		Map<String, Part> parts = Fixtures.parts(visit);
		parts.values().forEach((part) -> Fixtures.recordWell(part, visit));
		visit.conclude(INSPECTOR, "未发现问题", new ArrayList<>(parts.values()));
		return visit;
	}

}
