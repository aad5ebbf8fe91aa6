package cn.yingshang.complaint.supervision;

import java.time.LocalDate;

import cn.yingshang.complaint.order.OrderFixture;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.call.Call;
import org.junit.jupiter.api.Test;

import static cn.yingshang.complaint.order.OrderFixture.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

/** What follows when a department does not answer (C-24, C-33). */
class SupervisionRuleTests {

	private static final SupervisionSettings SETTINGS = new SupervisionSettings(3);

	private static Supervision urged() {
		Supervision one = new Supervision("s-1", OrderFixture.supervisor(MONDAY),
				new Supervised(Supervised.Source.ORDER, "order-1", "8890", Ground.BAD_EFFECT, 1, null, "wjw", "210202",
						null, MONDAY, MONDAY));
		one.urge(OrderFixture.supervisor(MONDAY), "请说明", SETTINGS, WorkingCalendar.published());
		return one;
	}

	private static Call job(LocalDate day) {
		return OrderFixture.by(Actor.system(SupervisionTable.MISSED_ANSWER), day);
	}

	@Test
	void c33AMissedAnswerRaisesOneRungAndIsAskedForAgain() {
		Supervision one = urged();
		LocalDate due = one.answerDue().date();
		one.miss(job(due), SETTINGS, WorkingCalendar.published());
		assertThat(one.rung()).as("the last day is not over").isEqualTo(Rung.HOTLINE);
		one.miss(job(due.plusDays(1)), SETTINGS, WorkingCalendar.published());
		assertThat(one.rung()).isEqualTo(Rung.GENERAL_OFFICE);
		assertThat(one.answerDue().date()).isEqualTo(LocalDate.of(2026, 3, 11));
		one.miss(job(LocalDate.of(2026, 3, 12)), SETTINGS, WorkingCalendar.published());
		one.miss(job(LocalDate.of(2026, 4, 1)), SETTINGS, WorkingCalendar.published());
		assertThat(one.rung()).as("there is none above").isEqualTo(Rung.EXECUTIVE_MEETING);
	}

}
