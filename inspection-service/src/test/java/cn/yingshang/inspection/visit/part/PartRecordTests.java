package cn.yingshang.inspection.visit.part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import cn.yingshang.inspection.Fixtures;
import cn.yingshang.inspection.officer.Certificate;
import cn.yingshang.inspection.officer.Officer;
import cn.yingshang.inspection.visit.Visit;
import cn.yingshang.inspection.visit.VisitState;
import cn.yingshang.inspection.visit.entry.Attempt;
import cn.yingshang.inspection.visit.entry.Leaving;
import cn.yingshang.inspection.visit.opinion.ResultCategory;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.NotAllowed;
import cn.yingshang.platform.rule.RuleViolation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PartRecordTests {

	private static final Call INSPECTOR = Fixtures.by("inspector.wjw.210202");

	private final Visit visit = Fixtures.entered();

	private final Part part = Objects.requireNonNull(Fixtures.parts(this.visit).get("wjw"));

	private static void refused(String rule, ThrowingCallable verb) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(verb)
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo(rule));
	}

	@Test
	void b33TheSheetIsFixed() {
		PartRecord good = Fixtures.good(this.part);
		PartRecord shorter = new PartRecord(good.at(), good.findings().subList(0, 1), good.result(), good.means(),
				good.place(), good.signatures(), true, null);
		refused("B-33", () -> this.part.record(INSPECTOR, this.visit, shorter, Fixtures.library().get("wjw")));
		List<Finding> more = new ArrayList<>(good.findings());
		more.add(Finding.checked("HT-01", true));
		PartRecord longer = new PartRecord(good.at(), more, good.result(), good.means(), good.place(),
				good.signatures(), true, null);
		refused("B-33", () -> this.part.record(INSPECTOR, this.visit, longer, Fixtures.library().get("wjw")));
	}

	@Test
	void b01TwoAssignedOfficersWithValidCertificatesSign() {
		PartRecord good = Fixtures.good(this.part);
		String one = good.signatures().get(0);
		refused("B-01", () -> signed(good, List.of(one)));
		refused("B-01", () -> signed(good, List.of(one, one)));
		refused("B-01", () -> this.part.record(INSPECTOR, this.visit, signed(good, List.of(one, "gaj1")),
				Fixtures.library().get("wjw")));
		List<Officer> library = Fixtures.library().get("wjw");
		library.forEach((officer) -> officer.renew(Fixtures.by("head.wjw.210202"),
				new Certificate("expired", LocalDate.of(2020, 1, 1), LocalDate.of(2026, 3, 1))));
		refused("B-01", () -> this.part.record(INSPECTOR, this.visit, good, library));
	}

	private static PartRecord signed(PartRecord good, List<String> signatures) {
		return new PartRecord(good.at(), good.findings(), good.result(), good.means(), good.place(), signatures, true,
				null);
	}

	@ParameterizedTest
	@CsvSource({ "1, CHECKED, true", "1, FAULT, false", "1, UNCHECKED, false", "2, FAULT, true", "2, CHECKED, false",
			"3, FAULT, true", "4, UNCHECKED, true", "4, CHECKED, false", "4, FAULT, false", "5, FAULT, true",
			"5, CHECKED, false", "6, FAULT, true", "6, CHECKED, true", "6, UNCHECKED, true", "7, UNCHECKED, true",
			"7, CHECKED, false", "8, FAULT, true", "8, UNCHECKED, false" })
	void b60ResultAndFindingsAgree(int code, String found, boolean fits) {
		ThrowingCallable record = () -> found(ResultCategory.of(code), found);
		if (fits) {
			assertThatNoException().isThrownBy(record);
		}
		else {
			refused("B-60", record);
		}
	}

	private PartRecord found(ResultCategory result, String found) {
		List<Finding> findings = this.part.sheet()
			.subItems()
			.stream()
			.map((code) -> found.equals("UNCHECKED") ? new Finding(code, null, Finding.Unchecked.NOT_APPLICABLE, null)
					: Finding.checked(code, found.equals("CHECKED")))
			.toList();
		PartRecord good = Fixtures.good(this.part);
		return new PartRecord(good.at(), findings, result, good.means(), good.place(), good.signatures(), true, null);
	}

	@Test
	void b26EachDepartmentsOwnHeadApprovesItsPartBeforehand() {
		Map<String, Part> parts = Fixtures.unapproved(this.visit);
		Part fire = Objects.requireNonNull(parts.get("xfj"));
		Call head = Fixtures.by("head.xfj.210202");
		refused("B-26", () -> Fixtures.recordWell(fire, this.visit));
		refused("B-26", () -> fire.approve(head, this.visit, "已在现场"));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> fire.approve(Fixtures.by("head.wjw.210202"), Fixtures.scheduled(), "代为审批"));
		fire.approve(head, Fixtures.scheduled(), "联合检查计划");
		refused("B-26", () -> fire.approve(head, Fixtures.scheduled(), "再次"));
		assertThat(fire.actions(head.actor())).doesNotContain(PartVerb.APPROVE);
		Fixtures.recordWell(fire, this.visit);
	}

	@Test
	void b26TheVisitsApprovalIsTheLeadingDepartmentsOwn() {
		Call head = Fixtures.by("head.wjw.210202");
		refused("B-26", () -> this.part.approve(head, Fixtures.scheduled(), "再次"));
		refused("B-26", () -> this.part.decline(head, Fixtures.scheduled(), "不参加"));
		assertThat(this.part.actions(head.actor())).doesNotContain(PartVerb.APPROVE, PartVerb.DECLINE);
		Fixtures.recordWell(this.part, this.visit);
	}

	@Test
	void b26AfterAnUrgentEntryTheOthersAreApprovedOnTheSpot() {
		Visit urgent = Fixtures.scheduled();
		urgent.enterUrgently(INSPECTOR, "证据可能灭失", Fixtures.CAP, Fixtures.ALARMS, Fixtures.CALENDAR);
		Part fire = Objects.requireNonNull(Fixtures.unapproved(urgent).get("xfj"));
		refused("B-26", () -> Fixtures.recordWell(fire, urgent));
		fire.approve(Fixtures.by("head.xfj.210202"), urgent, "紧急情况");
		assertThat(fire.approval().orElseThrow().afterwards()).isTrue();
		Fixtures.recordWell(fire, urgent);
	}

	@Test
	void b28TheOpinionIsMadeWithoutADepartmentThatDeclined() {
		Map<String, Part> parts = Fixtures.unapproved(this.visit);
		parts.values().stream().filter((each) -> !each.owner().equals("wjw")).forEach((each) -> {
			Call head = Fixtures.by("head." + each.owner() + ".210202");
			if (each.owner().equals("xfj")) {
				each.decline(head, this.visit, "近期已检查");
			}
			else {
				each.approve(head, Fixtures.scheduled(), "联合检查计划");
			}
		});
		parts.values()
			.stream()
			.filter((each) -> !each.owner().equals("xfj"))
			.forEach((each) -> Fixtures.recordWell(each, this.visit));
		this.visit.conclude(INSPECTOR, "未发现问题", Fixtures.reports(parts));
		this.visit.leave(INSPECTOR, new Leaving(true, null, null), Fixtures.ALARMS, Fixtures.CALENDAR);
		assertThat(this.visit.results()).hasSize(8).noneMatch((result) -> result.department().equals("xfj"));
		this.visit.publish(Fixtures.by("head.wjw.210202"));
		assertThat(this.visit.state()).as("nobody waits for it").isEqualTo(VisitState.CLOSED);
	}

	@Test
	void b64AnItemIsCheckedOrSaysWhyNot() {
		refused("B-64", () -> new Finding("HT-05", null, null, null));
		refused("B-64", () -> new Finding("HT-05", true, Finding.Unchecked.NOT_CHECKED, null));
	}

	@Test
	void b60WhoeverIsNotThereIsRecordedTruthfullyWithoutAScan() {
		Visit shut = Fixtures.notified();
		shut.reportNoEntry(INSPECTOR, new Attempt(Attempt.Ground.UNREACHABLE, "大门紧锁,电话无人接听"));
		Map<String, Part> parts = Fixtures.parts(shut);
		Part own = Objects.requireNonNull(parts.get("wjw"));
		refused("B-60", () -> Fixtures.recordWell(own, shut));
		parts.values()
			.forEach((each) -> each.record(Fixtures.by(Fixtures.inspector(each)), shut,
					with(each, ResultCategory.UNREACHABLE), Fixtures.library().get(each.owner())));
		shut.conclude(INSPECTOR, "现场无法联系", Fixtures.reports(parts));
		shut.leave(INSPECTOR, new Leaving(false, "企业无人在场", null), Fixtures.ALARMS, Fixtures.CALENDAR);
		assertThat(shut.results()).allSatisfy((result) -> assertThat(result.result()).isEqualTo(4));
		assertThat(shut.countedYear()).isNull();
		assertThat(shut.conforming()).as("nothing was verified").isFalse();
	}

	@Test
	void b60NobodyWhoCameInSaysItWasShut() {
		refused("B-60", () -> this.part.record(INSPECTOR, this.visit, with(this.part, ResultCategory.UNREACHABLE),
				Fixtures.library().get("wjw")));
	}

	private static PartRecord with(Part part, ResultCategory result) {
		return Fixtures.record(part, result, List.of());
	}

}
