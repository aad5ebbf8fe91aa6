package cn.yingshang.approval.permit;

import java.util.List;

import cn.yingshang.approval.World;
import cn.yingshang.approval.permit.clock.LimitKind;
import cn.yingshang.approval.permit.clock.PassedLimit;
import cn.yingshang.approval.permit.clock.Suspension;
import cn.yingshang.approval.permit.receipt.Acceptance;
import cn.yingshang.approval.permit.receipt.Origin;
import cn.yingshang.approval.promise.Standing;
import cn.yingshang.platform.aggregate.Step;
import cn.yingshang.platform.rule.RuleViolation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the law attaches to a limit that passed, each told once.
 */
class LateCaseTests {

	private final World world = new World().on("2026-03-02");

	@Test
	void acceptanceAfterTheFifthDayIsAcceptanceOfTheDayOfReceipt() {
		Case intime = this.world.ordinary(World.HYGIENE, this.world.all(World.HYGIENE));
		Case late = this.world.ordinary(World.HYGIENE, this.world.all(World.HYGIENE));
		this.world.on("2026-03-09");
		accept(intime);
		this.world.on("2026-03-10");
		accept(late);
		assertThat(intime.acceptance()).extracting(Acceptance::acceptedOn, Acceptance::origin)
			.containsExactly(this.world.on("2026-03-09").today(), Origin.WINDOW);
		assertThat(late.acceptance()).extracting(Acceptance::acceptedOn, Acceptance::origin)
			.containsExactly(this.world.on("2026-03-02").today(), Origin.DEEMED);
		assertThat(late.dueOn()).isEqualTo("2026-03-09");
	}

	@Test
	void theClockStopsOnlyForATimeThatWasTold() {
		Case one = reviewed();
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(
					() -> one.suspend(this.world.reviewer(), new Suspension("TESTING", "TZ-1", null), this.world.rules))
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo("A-12"));
		assertThat(one.state()).isEqualTo(CaseState.UNDER_REVIEW);
	}

	@Test
	void aSpecialProcedureThatTakesLongerThanToldAlarmsEachTime() {
		Case one = reviewed();
		one.suspend(this.world.reviewer(), new Suspension("TESTING", "TZ-1", 3), this.world.rules);
		alarm(one, "2026-03-04");
		assertThat(one.watch().passedLimits()).as("the third day is still in time").isEmpty();
		alarm(one, "2026-03-05");
		alarm(one, "2026-03-05");
		assertThat(limits(one)).containsExactly(LimitKind.SUSPENSION);
		one.resume(this.world.reviewer(), this.world.rules);
		one.suspend(this.world.reviewer(), new Suspension("EXPERT_REVIEW", "TZ-2", 1), this.world.rules);
		alarm(one, "2026-03-06");
		alarm(one, "2026-03-06");
		assertThat(limits(one)).containsExactly(LimitKind.SUSPENSION, LimitKind.SUSPENSION);
	}

	@Test
	void theLegalLimitAlarmsAfterThePromisedOne() {
		Case one = this.world.acceptedOrdinary();
		alarm(one, "2026-03-10");
		alarm(one, "2026-03-30");
		assertThat(facts(one)).containsExactly("case.accepted", "case.overdue");
		alarm(one, "2026-03-31");
		alarm(one, "2026-04-01");
		assertThat(facts(one)).containsExactly("case.accepted", "case.overdue", "case.limit-passed");
		assertThat(one.watch().passedLimits()).singleElement()
			.extracting(PassedLimit::limit, (passed) -> passed.dueOn().toString(),
					(passed) -> passed.since().toString())
			.containsExactly(LimitKind.STATUTORY, "2026-03-30", "2026-03-31");
		assertThat(one.watch().alarmOn()).isNull();
	}

	@Test
	void aCertificateThatIsNotDeliveredInTenDaysAlarms() {
		Case one = this.world.grantedOnPromise();
		alarm(one, "2026-03-16");
		assertThat(limits(one)).isEmpty();
		alarm(one, "2026-03-17");
		alarm(one, "2026-03-18");
		assertThat(limits(one)).containsExactly(LimitKind.ISSUE);
	}

	private Case reviewed() {
		Case one = this.world.acceptedOrdinary();
		one.review(this.world.reviewer(), List.of("one", "two"), this.world.rules);
		return one;
	}

	private void accept(Case one) {
		one.accept(this.world.window(), this.world.rules, this.world.numbers(), Standing::eligible);
	}

	private void alarm(Case one, String day) {
		this.world.on(day);
		one.alarm(this.world.system(CaseTable.DUE_DATES), this.world.rules, this.world.numbers());
	}

	private static List<LimitKind> limits(Case one) {
		return one.watch().passedLimits().stream().map(PassedLimit::limit).toList();
	}

	private static List<String> facts(Case one) {
		return one.raised().stream().map(Step.Raised::fact).toList();
	}

}
