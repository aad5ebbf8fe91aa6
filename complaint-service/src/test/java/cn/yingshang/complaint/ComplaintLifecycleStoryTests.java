package cn.yingshang.complaint;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.complaint.order.Order;
import cn.yingshang.complaint.order.OrderState;
import cn.yingshang.complaint.order.clock.Colour;
import cn.yingshang.complaint.order.handling.Assistance;
import cn.yingshang.complaint.order.parts.OrderPart;
import cn.yingshang.complaint.order.parts.PartState;
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
import cn.yingshang.complaint.supervision.SupervisionState;
import cn.yingshang.complaint.supervision.SupervisionTable;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.time.WorkingCalendar;
import org.junit.jupiter.api.Test;

import static cn.yingshang.complaint.order.OrderFixture.MONDAY;
import static cn.yingshang.complaint.order.OrderFixture.POLICY;
import static cn.yingshang.complaint.order.OrderFixture.by;
import static cn.yingshang.complaint.order.OrderFixture.done;
import static cn.yingshang.complaint.order.OrderFixture.handler;
import static cn.yingshang.complaint.order.OrderFixture.head;
import static cn.yingshang.complaint.order.OrderFixture.job;
import static cn.yingshang.complaint.order.OrderFixture.operator;
import static cn.yingshang.complaint.order.OrderFixture.received;
import static cn.yingshang.complaint.order.OrderFixture.satisfied;
import static cn.yingshang.complaint.order.OrderFixture.supervisor;
import static cn.yingshang.complaint.order.OrderFixture.to;
import static cn.yingshang.complaint.order.OrderFixture.unsatisfied;
import static org.assertj.core.api.Assertions.assertThat;

/** The life of a complaint from the first call to the last, told in its own words. */
class ComplaintLifecycleStoryTests {

	@Test
	void aHotelGuestComplainsAndIsSatisfied() {
		Order order = received();
		assertThat(order.limits().due().date()).as("dispatched within half a working day, C-17").isEqualTo(MONDAY);

		order.dispatch(operator(MONDAY), to("wjw", MONDAY, "scjg"), POLICY);
		assertThat(order.department()).isEqualTo("wjw");
		assertThat(order.limits().clock().trigger()).as("counted from the day after dispatch, C-12").isEqualTo(MONDAY);
		assertThat(order.limits().due().date()).as("15 working days, C-17").isEqualTo(LocalDate.of(2026, 3, 23));
		assertThat(order.handling().dispatch().contactClock(POLICY.settings()).due(POLICY.calendar()).date())
			.isEqualTo(LocalDate.of(2026, 3, 4));

		Assistance asked = order.inquiry().asked().get(0);
		OrderPart part = new OrderPart("part-1", by(Actor.system(PartTable.FOLLOWER), MONDAY), order.inquiry(), asked,
				POLICY.calendar());
		part.answer(handler("scjg", MONDAY.plusDays(1)), "营业执照在有效期内", null);
		assertThat(part.state()).isEqualTo(PartState.ANSWERED);

		order.accept(handler("wjw", MONDAY.plusDays(1)));
		order.unmask(handler("wjw", MONDAY.plusDays(1)), Purpose.CONTACT_CALLER);
		order.contact(handler("wjw", MONDAY.plusDays(1)), true, "约定周三到场", POLICY);
		order.complete(handler("wjw", MONDAY.plusDays(3)), done(handler("wjw", MONDAY.plusDays(3)), true), List.of(),
				POLICY);
		order.review(supervisor(MONDAY.plusDays(3)), Findings.of(true, null), POLICY);
		assertThat(order.raised()).extracting((fact) -> fact.fact()).containsExactly("order.substantiated");
		order.callBack(operator(MONDAY.plusDays(4)), satisfied(), POLICY);
		order.close(operator(MONDAY.plusDays(4)));

		assertThat(order.state()).isEqualTo(OrderState.CLOSED);
		assertThat(order.raised()).extracting((fact) -> fact.fact())
			.containsExactly("order.substantiated", "order.closed");
		assertThat(order.verdict().outcome()).isEqualTo(Outcome.RESOLVED);
		assertThat(order.quality().countsInRating()).isTrue();
	}

	@Test
	void aDepartmentReturnsItOnceAndTheHotlineRules() {
		Order order = received();
		order.dispatch(operator(MONDAY), to("wjw", MONDAY), POLICY);
		order.giveBack(handler("wjw", MONDAY.plusDays(1)), "《消防法》第四条:由消防救援机构负责", POLICY);
		assertThat(order.state()).isEqualTo(OrderState.RECEIVED);
		assertThat(order.department()).as("lies at the hotline again").isEqualTo("sjj");
		order.ruleOnReturn(operator(MONDAY.plusDays(1)), true, "属消防救援机构职责");
		order.dispatch(operator(MONDAY.plusDays(1)), to("xfj", MONDAY.plusDays(1)), POLICY);
		assertThat(order.holder()).isEqualTo("xfj");
		assertThat(order.handling().returns()).hasSize(1);
	}

	@Test
	void anUnsatisfiedCallerIsHandledTwiceMoreAndThenSupervised() {
		Order order = received();
		order.dispatch(operator(MONDAY), to("wjw", MONDAY), POLICY);
		order.accept(handler("wjw", MONDAY));
		LocalDate day = MONDAY;
		for (int round = 1; round <= 3; round++) {
			assertThat(order.state()).isEqualTo(OrderState.HANDLING);
			assertThat(order.handling().rounds()).isEqualTo(round);
			day = day.plusDays(1);
			order.complete(handler("wjw", day), done(handler("wjw", day), true), List.of(), POLICY);
			order.review(operator(day), Findings.of(true, null), POLICY);
			order.callBack(operator(day), unsatisfied(), POLICY);
		}
		assertThat(order.state()).isEqualTo(OrderState.ESCALATED);
		assertThat(order.raised()).extracting((fact) -> fact.fact())
			.as("substantiated is told once, however often it is handled")
			.containsExactly("order.substantiated");
		order.close(supervisor(day));
		assertThat(order.verdict().outcome()).isEqualTo(Outcome.UNRESOLVED);
	}

	@Test
	void aLateOrderTurnsYellowThenRed() {
		Order order = received();
		order.dispatch(operator(MONDAY), to("wjw", MONDAY), POLICY);
		order.accept(handler("wjw", MONDAY));
		order.contact(handler("wjw", MONDAY), true, null, POLICY);
		order.extend(head("wjw", LocalDate.of(2026, 3, 20)), 5, "需委托检测", true, POLICY);
		LocalDate due = LocalDate.of(2026, 3, 30);
		assertThat(order.limits().due().date()).as("15 + 5 = 20 working days").isEqualTo(due);
		order.followUp(job(LocalDate.of(2026, 3, 26)), POLICY);
		assertThat(order.lookout().colour()).isNull();
		order.followUp(job(LocalDate.of(2026, 3, 27)), POLICY);
		assertThat(order.lookout().colour()).isEqualTo(Colour.YELLOW);
		assertThat(order.overdue(job(due))).isFalse();
		order.followUp(job(due.plusDays(1)), POLICY);
		assertThat(order.lookout().colour()).isEqualTo(Colour.RED);
	}

	@Test
	void falseCompletionNeedsTwoReviewersAndStays() {
		Order order = received();
		order.dispatch(operator(MONDAY), to("wjw", MONDAY), POLICY);
		order.accept(handler("wjw", MONDAY));
		Completion report = done(handler("wjw", MONDAY), false);
		order.complete(handler("wjw", MONDAY), report, List.of(), POLICY);
		order.review(operator(MONDAY), Findings.of(true, null), POLICY);
		order.callBack(operator(MONDAY), CallBack.of(true, Satisfaction.VERY_DISSATISFIED, false, "从未有人来过"), POLICY);
		order.complete(handler("wjw", MONDAY), report, List.of(), POLICY);
		order.suspectFalseCompletion(supervisor(MONDAY), "诉求人否认办结内容");
		order.judgeFalseCompletion(by(Actor.person("second", null, Grant.parse("supervisor.*.210202")), MONDAY), true);
		assertThat(order.quality().falseCompletion().confirmed()).isTrue();
	}

	@Test
	void anOverdueApprovalIsSupervisedUntilItIsDecided() {
		Supervision supervision = new Supervision("s-1", by(Actor.system(SupervisionTable.CASE_OVERDUE), MONDAY),
				new Supervised(Supervised.Source.CASE, "case-1", "1121", Ground.OVERDUE_CASE, 1, null, "wjw", "210202",
						"91210202MA0YXHT17J", MONDAY.minusDays(3), MONDAY.minusDays(2)));
		assertThat(supervision.supervised().clock()).isEqualTo("/api/approvals/cases/case-1/clock");
		supervision.urge(supervisor(MONDAY), "三个工作日内说明", new SupervisionSettings(3), WorkingCalendar.published());
		assertThat(supervision.answerDue().date()).isEqualTo(LocalDate.of(2026, 3, 5));
		supervision.answer(head("wjw", MONDAY.plusDays(1)), "专家评审延误");
		supervision.raise(supervisor(MONDAY.plusDays(1)));
		supervision.resolve(by(Actor.system(SupervisionTable.CASE_GRANTED), MONDAY.plusDays(2)), "GRANTED",
				MONDAY.plusDays(2));
		supervision.close(supervisor(MONDAY.plusDays(2)), "已督促办结");
		assertThat(supervision.state()).isEqualTo(SupervisionState.CLOSED);
	}

}
