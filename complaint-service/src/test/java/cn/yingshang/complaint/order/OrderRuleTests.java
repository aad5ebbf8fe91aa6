package cn.yingshang.complaint.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import cn.yingshang.complaint.order.clock.DeadlinePolicy;
import cn.yingshang.complaint.order.clock.StatutoryLimit;
import cn.yingshang.complaint.order.handling.Assistance;
import cn.yingshang.complaint.order.handling.Dispatch;
import cn.yingshang.complaint.order.handling.Unit;
import cn.yingshang.complaint.order.intake.Category;
import cn.yingshang.complaint.order.intake.Exclusion;
import cn.yingshang.complaint.order.intake.Matter;
import cn.yingshang.complaint.order.intake.OrderType;
import cn.yingshang.complaint.order.parts.OrderPart;
import cn.yingshang.complaint.order.parts.PartTable;
import cn.yingshang.complaint.order.review.CallBack;
import cn.yingshang.complaint.order.review.Completion;
import cn.yingshang.complaint.order.review.Findings;
import cn.yingshang.complaint.order.review.Outcome;
import cn.yingshang.complaint.order.review.Satisfaction;
import cn.yingshang.complaint.reporter.Purpose;
import cn.yingshang.complaint.supervision.Ground;
import cn.yingshang.complaint.supervision.Supervised;
import cn.yingshang.complaint.supervision.Supervision;
import cn.yingshang.complaint.supervision.SupervisionSettings;
import cn.yingshang.complaint.supervision.SupervisionTable;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.deadline.DayKind;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.NotAllowed;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.test.city.LaterNotice;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static cn.yingshang.complaint.order.OrderFixture.MONDAY;
import static cn.yingshang.complaint.order.OrderFixture.POLICY;
import static cn.yingshang.complaint.order.OrderFixture.by;
import static cn.yingshang.complaint.order.OrderFixture.done;
import static cn.yingshang.complaint.order.OrderFixture.handler;
import static cn.yingshang.complaint.order.OrderFixture.head;
import static cn.yingshang.complaint.order.OrderFixture.in;
import static cn.yingshang.complaint.order.OrderFixture.operator;
import static cn.yingshang.complaint.order.OrderFixture.received;
import static cn.yingshang.complaint.order.OrderFixture.supervisor;
import static cn.yingshang.complaint.order.OrderFixture.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** The rules of orders by their ids. */
class OrderRuleTests {

	private static void refuses(String rule, String field, ThrowingCallable verb) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(verb).satisfies((refused) -> {
			assertThat(refused.rule()).isEqualTo(rule);
			assertThat(refused.extensions().get("errors").toString()).contains("field=" + field);
		});
	}

	@ParameterizedTest
	@CsvSource({ "CONSULTATION,2026-03-04", "HELP,2026-03-11", "SUGGESTION,2026-03-11", "COMPLAINT,2026-03-23",
			"REPORT,2026-03-23" })
	void c17EachTypeHasItsLimitFromTheDayAfterDispatch(OrderType type, LocalDate due) {
		Order order = received(type);
		order.dispatch(operator(MONDAY), to("wjw", MONDAY), POLICY);
		assertThat(order.limits().due().date()).isEqualTo(due);
		assertThat(order.limits().clock().ruleId()).isEqualTo("C-17");
	}

	@Test
	void c12AHolidayIsNotCounted() {
		LocalDate beforeQingming = LocalDate.of(2026, 4, 3);
		Order order = received(OrderType.CONSULTATION);
		order.dispatch(operator(beforeQingming), to("wjw", beforeQingming), POLICY);
		assertThat(order.limits().due().date()).isEqualTo(POLICY.calendar().addWorkingDays(beforeQingming, 2));
		assertThat(order.limits().due().date()).isAfter(LocalDate.of(2026, 4, 7));
	}

	@Test
	void c12AYearWithoutNoticeIsProvisionalAndStopsNothing() {
		LocalDate far = LocalDate.of(2031, 5, 6);
		Order order = received();
		order.dispatch(operator(far), to("wjw", far), POLICY);
		assertThat(order.limits().due().provisional()).isTrue();
		assertThat(order.limits().due().provisionalReason()).isNotBlank();
	}

	@Test
	void f03AnOrderItsPartsAndASupervisionAreCountedAgainWhenTheNoticeHasCome() {
		LocalDate december = LocalDate.of(2026, 12, 21);
		DeadlinePolicy later = new DeadlinePolicy(POLICY.settings(), LaterNotice.calendar(), POLICY.unit());
		Order order = received();
		order.dispatch(operator(december), to("wjw", december, "scjg"), POLICY);
		OrderPart part = new OrderPart("part-1", by(Actor.system(PartTable.FOLLOWER), december), order.inquiry(),
				order.inquiry().asked().get(0), POLICY.calendar());
		Supervision supervision = new Supervision("s-1", by(Actor.system(SupervisionTable.CASE_OVERDUE), december),
				new Supervised(Supervised.Source.CASE, "case-1", "1121", Ground.OVERDUE_CASE, 1, null, "wjw", "210202",
						null, december, december.plusDays(1)));
		supervision.urge(supervisor(december.plusDays(9)), "请说明", new SupervisionSettings(3), POLICY.calendar());
		LocalDate guessed = order.limits().due().date();
		assertThat(order.limits().due().provisional()).isTrue();

		order.noticeCame(by(Actor.system(OrderTable.RECOUNT), december), POLICY);
		assertThat(order.limits().due().date()).as("no notice, nothing to count").isEqualTo(guessed);
		order.noticeCame(by(Actor.system(OrderTable.RECOUNT), december), later);
		part.noticeCame(by(Actor.system(PartTable.RECOUNT), december), later.calendar());
		supervision.noticeCame(by(Actor.system(SupervisionTable.RECOUNT), december), later.calendar());

		assertThat(order.limits().due()).isEqualTo(order.limits().clock().due(later.calendar())).isEqualTo(part.due());
		assertThat(order.limits().due().date()).as("New Year's Day is off").isAfter(guessed);
		assertThat(order.limits().due().provisional()).isFalse();
		assertThat(order.lookout().followUp()).as("the alarm moves along").isNotNull();
		assertThat(supervision.answerDue().provisional()).isFalse();
	}

	@Test
	void c15ALawsLongerLimitIsCarriedWithItsBasisAndAShorterOneRefused() {
		Order order = received();
		order.dispatch(operator(MONDAY), limited(45), POLICY);
		assertThat(order.limits().clock().ruleId()).isEqualTo("C-15");
		assertThat(order.handling().dispatch().statutory().basis()).contains("第二十一条");
		order.accept(handler("wjw", MONDAY));
		refuses("C-12", "days", () -> order.extend(head("wjw", MONDAY), 5, "需检测", true, POLICY));
		refuses("C-15", "statutory.days", () -> received().dispatch(operator(MONDAY), limited(10), POLICY));
		StatutoryLimit centuries = new StatutoryLimit(3650, DayKind.MONTHS, "《某法》第一条");
		refuses("C-15", "statutory.days", () -> received().dispatch(operator(MONDAY),
				new Dispatch(new Unit("wjw", Unit.Level.DISTRICT), List.of(), false, MONDAY, centuries), POLICY));
	}

	private static Dispatch limited(int days) {
		return new Dispatch(new Unit("wjw", Unit.Level.DISTRICT), List.of(), false, MONDAY,
				new StatutoryLimit(days, DayKind.WORKING, "《市场监督管理投诉举报处理暂行办法》第二十一条"));
	}

	@Test
	void c17ExtensionsAreFewShortEarlyAndTold() {
		Order order = in(OrderState.HANDLING);
		refuses("C-17", "callerTold", () -> order.extend(head("wjw", MONDAY), 5, "需检测", false, POLICY));
		refuses("C-17", "days", () -> order.extend(head("wjw", MONDAY), 6, "需检测", true, POLICY));
		refuses("C-17", "days", () -> order.extend(head("wjw", LocalDate.of(2026, 3, 24)), 5, "需检测", true, POLICY));
		order.extend(head("wjw", LocalDate.of(2026, 3, 23)), 5, "需检测", true, POLICY);
		refuses("C-12", "days", () -> order.extend(head("wjw", MONDAY), 1, "需检测", true, POLICY));
		Order help = received(OrderType.HELP);
		help.dispatch(operator(MONDAY), to("wjw", MONDAY), POLICY);
		help.accept(handler("wjw", MONDAY));
		assertThat(POLICY.extendable(help.limits().clock())).isTrue();
		help.extend(head("wjw", MONDAY), 5, "一", true, POLICY);
		help.extend(head("wjw", MONDAY), 5, "二", true, POLICY);
		assertThat(help.limits().clock().budget()).isEqualTo(17);
		refuses("C-17", "days", () -> help.extend(head("wjw", MONDAY), 1, "三", true, POLICY));
		assertThat(POLICY.extendable(help.limits().clock())).isFalse();
		assertThat(POLICY.extendable(order.limits().clock())).as("at its ceiling").isFalse();
	}

	@Test
	void c21ReturnedInTimeOnceAndNeverAfterARuling() {
		Order late = in(OrderState.DISPATCHED);
		refuses("C-21", "basis", () -> late.giveBack(handler("wjw", MONDAY.plusDays(2)), "法", POLICY));
		late.giveBack(handler("wjw", MONDAY.plusDays(1)), "法第四条", POLICY);
		refuses("C-07", "lead.department", () -> late.dispatch(operator(MONDAY), to("xfj", MONDAY), POLICY));
		late.ruleOnReturn(supervisor(MONDAY), false, "属卫健部门职责");
		refuses("C-07", "upheld", () -> late.ruleOnReturn(supervisor(MONDAY), true, "再裁"));
		assertThat(Escalation.of(late, supervisor(MONDAY))).extracting(Escalation::why, Escalation::department)
			.containsExactly(tuple(Escalation.Why.REFUSED, "wjw"));
		refuses("C-21", "direct", () -> late.dispatch(operator(MONDAY), to("wjw", MONDAY), POLICY));
		late.dispatch(operator(MONDAY),
				new Dispatch(new Unit("wjw", Unit.Level.DISTRICT), List.of(), true, MONDAY, null), POLICY);
		refuses("C-21", "basis", () -> late.giveBack(handler("wjw", MONDAY), "法", POLICY));
	}

	@Test
	void c22TheCitysDepartmentLeadsWhereBothOverlap() {
		Dispatch wrong = new Dispatch(new Unit("wjw", Unit.Level.DISTRICT),
				List.of(new Assistance(new Unit("wjw", Unit.Level.CITY), "问")), false, MONDAY, null);
		refuses("C-22", "lead.level", () -> received().dispatch(operator(MONDAY), wrong, POLICY));
		Order order = received();
		order.dispatch(operator(MONDAY),
				new Dispatch(new Unit("wjw", Unit.Level.CITY),
						List.of(new Assistance(new Unit("wjw", Unit.Level.DISTRICT), "问")), false, MONDAY, null),
				POLICY);
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> order.accept(handler("wjw", MONDAY)));
		order.accept(OrderFixture.by(OrderFixture.person("handler.wjw.*"), MONDAY));
	}

	@Test
	void c22WhereTheCitysDepartmentLeadsTheDistrictsDoesNotLearnWhoCalled() {
		Order order = received();
		order.dispatch(operator(MONDAY), new Dispatch(new Unit("wjw", Unit.Level.CITY), List.of(), false, MONDAY, null),
				POLICY);
		Call city = OrderFixture.by(OrderFixture.person("handler.wjw.*"), MONDAY);
		order.accept(city);
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> order.unmask(handler("wjw", MONDAY), Purpose.CONTACT_CALLER))
			.withMessageContaining("C-22");
		order.unmask(city, Purpose.CONTACT_CALLER);
		order.unmask(operator(MONDAY), Purpose.CALL_BACK);
	}

	@Test
	void c23ADepartmentLeadsOrAssistsOnce() {
		refuses("C-23", "assisting[0].department",
				() -> received().dispatch(operator(MONDAY), to("wjw", MONDAY, "wjw"), POLICY));
		refuses("C-23", "assisting[1].department",
				() -> received().dispatch(operator(MONDAY), to("wjw", MONDAY, "scjg", "scjg"), POLICY));
	}

	@Test
	void c20TheLeadSaysWhyItDoesNotWaitForAnAnswer() {
		Order order = in(OrderState.HANDLING);
		Call call = handler("wjw", MONDAY);
		refuses("C-20", "withoutAnswers", () -> order.complete(call, done(call, false), Set.of("scjg"), POLICY));
	}

	@Test
	void c35NothingIsDoneWithoutEvidence() {
		Order order = in(OrderState.HANDLING);
		Call call = handler("wjw", MONDAY);
		Completion bare = new Completion(Outcome.RESOLVED, "好", false, List.of(), null, null, call.at(), "x");
		refuses("C-35", "evidence", () -> order.complete(call, bare, List.of(), POLICY));
		Completion both = new Completion(Outcome.NOT_ESTABLISHED, "好", true, done(call, true).evidence(), null, null,
				call.at(), "x");
		refuses("C-35", "substantiated", () -> order.complete(call, both, List.of(), POLICY));
	}

	@Test
	void c35AVerdictNeedsASecondReviewerAndIsFinal() {
		Order order = in(OrderState.COMPLETED);
		refuses("C-35", "confirmed", () -> order.judgeFalseCompletion(supervisor(MONDAY), true));
		order.suspectFalseCompletion(supervisor(MONDAY), "诉求人否认");
		refuses("C-35", "confirmed", () -> order.judgeFalseCompletion(supervisor(MONDAY), true));
		Call second = OrderFixture.by(Actor.person("second", null, Grant.parse("supervisor.*.210202")), MONDAY);
		order.judgeFalseCompletion(second, true);
		refuses("C-35", "confirmed", () -> order.judgeFalseCompletion(supervisor(MONDAY), false));
		refuses("C-35", "basis", () -> order.suspectFalseCompletion(supervisor(MONDAY), "再来"));
	}

	@Test
	void c30ACallerNotReachedThriceIsCalledBack() {
		Order order = in(OrderState.REVIEWED);
		CallBack nobody = CallBack.of(false, null, true, null);
		order.callBack(operator(MONDAY), nobody, POLICY);
		order.callBack(operator(MONDAY), nobody, POLICY);
		assertThat(order.state()).isEqualTo(OrderState.REVIEWED);
		order.callBack(operator(MONDAY), nobody, POLICY);
		assertThat(order.state()).isEqualTo(OrderState.CALLED_BACK);
	}

	@ParameterizedTest
	@CsvSource({ "VERY_SATISFIED,CALLED_BACK", "SATISFIED,CALLED_BACK", "FAIRLY_SATISFIED,CALLED_BACK",
			"DISSATISFIED,HANDLING", "VERY_DISSATISFIED,HANDLING" })
	void c30TheCallerHasFiveLevelsAndTheTwoWorstAreHandledAgain(Satisfaction level, OrderState next) {
		Order order = in(OrderState.REVIEWED);
		order.callBack(operator(MONDAY), CallBack.of(true, level, true, "床品"), POLICY);
		assertThat(order.state()).isEqualTo(next);
		assertThat(order.verdict().satisfaction()).isEqualTo(level);
	}

	@Test
	void c30WhoWasReachedHasALevelAndWhoIsUnsatisfiedAReason() {
		refuses("C-30", "satisfaction", () -> CallBack.of(true, null, true, null).complete());
		refuses("C-30", "satisfaction", () -> CallBack.of(false, Satisfaction.SATISFIED, true, null).complete());
		refuses("C-32", "reason", () -> CallBack.of(true, Satisfaction.DISSATISFIED, true, null).complete());
	}

	@Test
	void c37AnUnreasonableRequestIsLeftOutOfTheRating() {
		Order order = in(OrderState.CLOSED);
		order.excludeFromRating(supervisor(MONDAY), "诉求超出法律规定");
		assertThat(order.quality().countsInRating()).isFalse();
		assertThat(order.quality().ratingExclusion().reviewer()).isEqualTo("supervisor.*.210202");
	}

	@Test
	void c36AHandlerLearnsWhoCalledOnlyToContactAndOnlyWhileHandling() {
		Order order = in(OrderState.HANDLING);
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> order.unmask(handler("wjw", MONDAY), Purpose.QUALITY_REVIEW));
		order.unmask(handler("wjw", MONDAY), Purpose.CONTACT_CALLER);
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> in(OrderState.COMPLETED).unmask(handler("wjw", MONDAY), Purpose.CONTACT_CALLER));
		Order report = received(OrderType.REPORT);
		report.dispatch(operator(MONDAY), to("wjw", MONDAY), POLICY);
		report.accept(handler("wjw", MONDAY));
		assertThatExceptionOfType(NotAllowed.class).as("a report is confidential")
			.isThrownBy(() -> report.unmask(handler("wjw", MONDAY), Purpose.CONTACT_CALLER));
		report.unmask(operator(MONDAY), Purpose.CALL_BACK);
	}

	@Test
	void c36TheUnitComplainedAboutAndTheInterestedLearnNothing() {
		Matter about = new Matter(OrderType.COMPLAINT, Category.LICENSING, "题", "述", null, "wjw", false, false, false);
		Order order = new Order("o", "1", operator(MONDAY), OrderFixture.draft(about), OrderFixture.caller(), POLICY);
		order.dispatch(operator(MONDAY), to("wjw", MONDAY), POLICY);
		order.accept(handler("wjw", MONDAY));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> order.unmask(handler("wjw", MONDAY), Purpose.CONTACT_CALLER));
		Actor owner = Actor.person("owner", OrderFixture.HOTEL, Grant.parse("handler.wjw.210202"));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> in(OrderState.DISPATCHED).accept(OrderFixture.by(owner, MONDAY)));
		Order recused = in(OrderState.HANDLING);
		recused.recuse(handler("wjw", MONDAY));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> recused.contact(handler("wjw", MONDAY), true, null, POLICY));
	}

	@Test
	void offersNoVerbThatARuleRefusesWhateverIsSent() {
		Actor operator = operator(MONDAY).actor();
		assertThat(received().actions(operator)).doesNotContain(OrderVerb.ANSWER);
		assertThat(received(OrderType.CONSULTATION).actions(operator)).contains(OrderVerb.ANSWER);
		Actor handler = handler("wjw", MONDAY).actor();
		assertThat(in(OrderState.DISPATCHED).actions(handler)).containsExactly(OrderVerb.ACCEPT, OrderVerb.RETURN,
				OrderVerb.RECUSE);
		Order cityLeads = received();
		cityLeads.dispatch(operator(MONDAY),
				new Dispatch(new Unit("wjw", Unit.Level.CITY), List.of(), true, MONDAY, null), POLICY);
		assertThat(cityLeads.actions(handler)).isEmpty();
		assertThat(cityLeads.actions(OrderFixture.person("handler.wjw.*"))).containsExactly(OrderVerb.ACCEPT,
				OrderVerb.RECUSE);
		Order recused = in(OrderState.HANDLING);
		assertThat(recused.actions(handler)).contains(OrderVerb.UNMASK, OrderVerb.COMPLETE);
		recused.recuse(handler("wjw", MONDAY));
		assertThat(recused.actions(handler)).isEmpty();
		assertThat(in(OrderState.COMPLETED).actions(handler)).doesNotContain(OrderVerb.UNMASK);
		Order suspected = in(OrderState.COMPLETED);
		assertThat(suspected.actions(supervisor(MONDAY).actor())).doesNotContain(OrderVerb.JUDGE_FALSE_COMPLETION);
		suspected.suspectFalseCompletion(supervisor(MONDAY), "诉求人否认");
		assertThat(suspected.actions(supervisor(MONDAY).actor())).doesNotContain(OrderVerb.JUDGE_FALSE_COMPLETION);
		assertThat(suspected.actions(Actor.person("second", null, Grant.parse("supervisor.*.210202"))))
			.contains(OrderVerb.JUDGE_FALSE_COMPLETION);
	}

	@Test
	void c32AnEscalatedOrderIsHandledOnceMoreAndThenEscalatedAgainOrResolved() {
		Order order = in(OrderState.ESCALATED);
		order.handleAgain(supervisor(MONDAY), "一周内解决", POLICY);
		assertThat(order.holder()).isEqualTo("wjw");
		assertThat(order.limits().clock().ruleId()).isEqualTo("C-32");
		OrderFixture.reported(order);
		order.review(supervisor(MONDAY), Findings.of(true, null), POLICY);
		order.callBack(operator(MONDAY), OrderFixture.satisfied(), POLICY);
		order.close(operator(MONDAY));
		assertThat(order.verdict().outcome()).isEqualTo(Outcome.RESOLVED);
	}

	@Test
	void c02EveryExclusionNamesReasonAndChannel() {
		for (Exclusion exclusion : Exclusion.values()) {
			assertThat(exclusion.reason()).isNotBlank();
			assertThat(exclusion.channel()).isNotBlank();
		}
	}

	@Test
	void c17AnUrgentOrderIsDispatchedToday() {
		Matter calm = OrderFixture.matter(OrderType.HELP);
		Matter urgent = new Matter(calm.type(), calm.category(), "题", "述", null, null, true, false, false);
		Call saturday = operator(LocalDate.of(2026, 3, 7));
		assertThat(new Order("o", "1", saturday, OrderFixture.draft(urgent), null, POLICY).limits().due().date())
			.isEqualTo(LocalDate.of(2026, 3, 7));
		assertThat(new Order("o", "1", saturday, OrderFixture.draft(calm), null, POLICY).limits().due().date())
			.isEqualTo(LocalDate.of(2026, 3, 9));
	}

}
