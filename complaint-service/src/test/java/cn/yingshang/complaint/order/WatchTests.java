package cn.yingshang.complaint.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import cn.yingshang.complaint.order.clock.Colour;
import cn.yingshang.complaint.order.clock.Lookout;
import cn.yingshang.complaint.order.intake.Matter;
import cn.yingshang.complaint.order.intake.OrderType;
import cn.yingshang.complaint.order.review.CallBack;
import cn.yingshang.complaint.order.review.Satisfaction;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static cn.yingshang.complaint.order.OrderFixture.MONDAY;
import static cn.yingshang.complaint.order.OrderFixture.POLICY;
import static cn.yingshang.complaint.order.OrderFixture.at;
import static cn.yingshang.complaint.order.OrderFixture.handler;
import static cn.yingshang.complaint.order.OrderFixture.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** Every stage has its limit and its alarm (C-12, C-17, C-34). */
class WatchTests {

	private static Order urgent() {
		Matter calm = OrderFixture.matter(OrderType.HELP);
		return new Order("o", "1", OrderFixture.operator(MONDAY),
				OrderFixture.draft(new Matter(calm.type(), calm.category(), "题", "述", null, null, true, false, false)),
				null, POLICY);
	}

	private static Call job(Instant at) {
		return Call.by(Actor.system(OrderTable.FOLLOW_UP), at);
	}

	@Test
	void c17AnUrgentOrderIsDispatchedWithinMinutesOrTheAlarmComes() {
		Order order = urgent();
		Instant received = at(MONDAY, 9);
		assertThat(order.limits().dispatchBy()).isEqualTo(received.plusSeconds(30 * 60));
		assertThat(order.lookout().followUp()).isEqualTo("2026-03-02~09:31|o");
		assertThat(order.overdue(job(received.plusSeconds(30 * 60)))).isFalse();
		Call late = job(received.plusSeconds(31 * 60));
		assertThat(order.overdue(late)).isTrue();
		assertThat(Escalation.of(order, late)).as("the hotline itself is late")
			.extracting(Escalation::department)
			.containsExactly("sjj");
		order.followUp(late, POLICY);
		assertThat(order.lookout().colour()).isEqualTo(Colour.RED);
		order.dispatch(OrderFixture.operator(MONDAY), OrderFixture.to("wjw", MONDAY), POLICY);
		assertThat(order.lookout().colour()).isNull();
	}

	@Test
	void aMinuteIsDueInItsMinuteAndADayFromItsBeginning() {
		String now = Lookout.until(at(MONDAY, 9).plusSeconds(31 * 60));
		assertThat(List.of("2026-03-01|o", "2026-03-02|o", "2026-03-02~09:31|o"))
			.allMatch((mark) -> mark.compareTo(now) < 0);
		assertThat(List.of("2026-03-02~09:32|o", "2026-03-03|o")).allMatch((mark) -> mark.compareTo(now) > 0);
	}

	@ParameterizedTest
	@CsvSource({ "RECEIVED,,2026-03-03", "COMPLETED,2026-03-03,2026-03-05", "REVIEWED,2026-03-03,2026-03-05",
			"CALLED_BACK,,2026-03-04" })
	void c34WhoForgetsAnOrderAtTheHotlineIsWarnedAndSupervised(OrderState state, @Nullable LocalDate yellow,
			LocalDate red) {
		Order order = in(state);
		assertThat(order.lookout().followUp()).isEqualTo(((yellow != null) ? yellow : red) + "|order-1");
		if (yellow != null) {
			order.followUp(OrderFixture.job(yellow), POLICY);
			assertThat(order.lookout()).isEqualTo(new Lookout(red + "|order-1", Colour.YELLOW, null, false));
		}
		assertThat(order.overdue(OrderFixture.job(red.minusDays(1)))).isFalse();
		assertThat(order.overdue(OrderFixture.job(red))).isTrue();
		order.followUp(OrderFixture.job(red), POLICY);
		assertThat(order.lookout()).isEqualTo(new Lookout(null, Colour.RED, null, false));
		assertThat(Escalation.of(order, OrderFixture.job(red))).extracting(Escalation::stage)
			.containsExactly(state.name());
	}

	@Test
	void c12WhoDoesNotContactTheCallerInTwoWorkingDaysIsSupervised() {
		Order order = in(OrderState.HANDLING);
		LocalDate by = LocalDate.of(2026, 3, 4);
		assertThat(order.limits().contactOn()).isEqualTo(by);
		order.followUp(OrderFixture.job(by), POLICY);
		assertThat(order.lookout().colour()).isEqualTo(Colour.YELLOW);
		Call late = OrderFixture.job(by.plusDays(1));
		assertThat(order.overdue(late)).isTrue();
		assertThat(Escalation.of(order, late)).extracting(Escalation::stage, Escalation::department, Escalation::dueOn)
			.containsExactly(tuple("CONTACT", "wjw", by));
		order.followUp(late, POLICY);
		assertThat(order.lookout().colour()).isEqualTo(Colour.RED);
		assertThat(order.lookout().followUp()).as("the handling is still watched").isEqualTo("2026-03-20|order-1");
		order.contact(handler("wjw", by.plusDays(1)), false, null, POLICY);
		assertThat(order.overdue(late)).as("an attempt is no contact").isTrue();
		order.contact(handler("wjw", by.plusDays(1)), true, null, POLICY);
		assertThat(order.overdue(late)).isFalse();
		assertThat(order.lookout().colour()).isNull();
	}

	@Test
	void c30OnTheLastDayTheCallerIsCalledBackOnceThoughNothingIsReported() {
		Order order = in(OrderState.HANDLING);
		order.contact(handler("wjw", MONDAY), true, null, POLICY);
		LocalDate last = order.limits().dueOn();
		Call operator = OrderFixture.operator(last);
		CallBack answer = CallBack.of(true, Satisfaction.DISSATISFIED, true, "没有动静");
		order.followUp(OrderFixture.job(LocalDate.of(2026, 3, 20)), POLICY);
		assertThat(order.lookout().followUp()).isEqualTo(last + "|order-1");
		assertThat(order.actions(operator.actor())).doesNotContain(OrderVerb.CALL_BACK);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> order.callBack(operator, answer, POLICY));
		order.followUp(OrderFixture.job(last), POLICY);
		assertThat(order.lookout().askCaller()).isEqualTo(last + "|order-1");
		order.callBack(operator, CallBack.of(false, null, true, null), POLICY);
		assertThat(order.actions(operator.actor())).as("nobody was reached").contains(OrderVerb.CALL_BACK);
		order.callBack(operator, answer, POLICY);
		assertThat(order.state()).as("it is still the lead's").isEqualTo(OrderState.HANDLING);
		order.followUp(OrderFixture.job(last.plusDays(1)), POLICY);
		assertThat(order.lookout()).as("asked once").isEqualTo(new Lookout(null, Colour.RED, null, true));
	}

	@Test
	void theQueueFollowsTheStageAndTheCallerWhatWasTold() {
		Order order = in(OrderState.COMPLETED);
		assertThat(order.limits().stage().ruleId()).isEqualTo("C-30");
		assertThat(order.limits().due().date()).as("what the caller was told stays")
			.isEqualTo(LocalDate.of(2026, 3, 23));
		assertThat(order.limits().dueOn()).isEqualTo(LocalDate.of(2026, 3, 4));
	}

}
