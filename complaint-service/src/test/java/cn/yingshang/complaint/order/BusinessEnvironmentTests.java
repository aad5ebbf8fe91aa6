package cn.yingshang.complaint.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.yingshang.complaint.order.intake.Category;
import cn.yingshang.complaint.order.intake.Matter;
import cn.yingshang.complaint.order.intake.OrderType;
import cn.yingshang.complaint.order.review.Findings;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static cn.yingshang.complaint.order.OrderFixture.MONDAY;
import static cn.yingshang.complaint.order.OrderFixture.POLICY;
import static cn.yingshang.complaint.order.OrderFixture.handler;
import static cn.yingshang.complaint.order.OrderFixture.head;
import static cn.yingshang.complaint.order.OrderFixture.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How a complaint about the business environment is handled (C-13). */
class BusinessEnvironmentTests {

	private static final LocalDate AGREED = LocalDate.of(2026, 3, 10);

	private static void refuses(String field, ThrowingCallable verb) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(verb).satisfies((refused) -> {
			assertThat(refused.rule()).isEqualTo("C-13");
			assertThat(refused.extensions().get("errors").toString()).contains("field=" + field);
		});
	}

	private static Order handled() {
		Matter hotel = OrderFixture.matter(OrderType.COMPLAINT);
		Order order = new Order("o", "1", operator(MONDAY), OrderFixture.draft(new Matter(hotel.type(),
				Category.BUSINESS_ENVIRONMENT, hotel.title(), hotel.description(), null, "scjg", false, false, true)),
				null, POLICY);
		order.dispatch(operator(MONDAY), OrderFixture.to("wjw", MONDAY), POLICY);
		order.accept(handler("wjw", MONDAY));
		return order;
	}

	private static Order agreed() {
		Order order = handled();
		order.briefReply(handler("wjw", MONDAY), "已受理,正在核实", POLICY);
		order.agree(handler("wjw", AGREED), "退还多收的费用", POLICY);
		return order;
	}

	private static Map<String, Boolean> points(boolean facts) {
		return POLICY.settings()
			.reviewPoints()
			.stream()
			.collect(Collectors.toMap((point) -> point, (point) -> facts || !point.equals("facts")));
	}

	@Test
	void aBriefReplyIsDueInFiveWorkingDaysAndTheRestRunsFromTheAgreement() {
		Order order = handled();
		assertThat(order.limits().clock().ruleId()).isEqualTo("C-13");
		assertThat(order.limits().dueOn()).isEqualTo(LocalDate.of(2026, 3, 9));
		refuses("matter", () -> order.agree(handler("wjw", MONDAY), "退还", POLICY));
		order.briefReply(handler("wjw", MONDAY), "已受理", POLICY);
		refuses("reply", () -> order.briefReply(handler("wjw", MONDAY), "再答", POLICY));
		order.agree(handler("wjw", AGREED), "退还多收的费用", POLICY);
		assertThat(order.limits().dueOn()).as("20 working days")
			.isEqualTo(POLICY.calendar().addWorkingDays(AGREED, 20));
		order.extend(head("wjw", AGREED), 5, "需审计", true, POLICY);
		assertThat(order.limits().clock().budget()).isEqualTo(25);
	}

	@Test
	void itIsDoneOnlyWhenAgreedAndSignedByTheComplainant() {
		Call call = handler("wjw", AGREED);
		refuses("outcome", () -> handled().complete(call, OrderFixture.signed(call), List.of(), POLICY));
		refuses("signature", () -> agreed().complete(call, OrderFixture.done(call, false), List.of(), POLICY));
		Order order = agreed();
		order.complete(call, OrderFixture.signed(call), List.of(), POLICY);
		assertThat(order.state()).isEqualTo(OrderState.COMPLETED);
	}

	@Test
	void itsReportIsReviewedOnEightPointsAndSentBackWhereOneFails() {
		Call call = handler("wjw", AGREED);
		Order order = agreed();
		order.complete(call, OrderFixture.signed(call), List.of(), POLICY);
		assertThat(points(true)).hasSize(8);
		refuses("points", () -> order.review(operator(AGREED), Findings.of(true, null), POLICY));
		refuses("passed", () -> order.review(operator(AGREED), new Findings(true, null, points(false)), POLICY));
		order.review(operator(AGREED), new Findings(false, "事实不清", points(false)), POLICY);
		assertThat(order.state()).isEqualTo(OrderState.HANDLING);
		order.complete(call, OrderFixture.signed(call), List.of(), POLICY);
		order.review(operator(AGREED), new Findings(true, null, points(true)), POLICY);
		assertThat(order.state()).isEqualTo(OrderState.REVIEWED);
	}

	@Test
	void anyOtherOrderHasNoneOfIt() {
		Order order = OrderFixture.in(OrderState.HANDLING);
		refuses("category", () -> order.briefReply(handler("wjw", MONDAY), "已受理", POLICY));
		assertThat(order.actions(handler("wjw", MONDAY).actor())).doesNotContain(OrderVerb.BRIEF_REPLY,
				OrderVerb.AGREE);
		assertThat(handled().actions(handler("wjw", MONDAY).actor())).contains(OrderVerb.BRIEF_REPLY)
			.doesNotContain(OrderVerb.AGREE);
	}

}
