package cn.yingshang.inspection.visit;

import java.time.Instant;
import java.time.LocalDate;

import cn.yingshang.inspection.Fixtures;
import cn.yingshang.inspection.visit.watch.Alarm;
import cn.yingshang.inspection.visit.watch.Watch;
import cn.yingshang.kernel.time.CityTime;
import cn.yingshang.platform.call.Call;
import org.junit.jupiter.api.Test;

import static cn.yingshang.inspection.Fixtures.by;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is about to be forgotten is said in time, and stays in view until somebody acts.
 */
class VisitWatchTests {

	private static Call on(LocalDate day) {
		Instant at = day.atTime(9, 0).atZone(CityTime.zone()).toInstant();
		return Call.by(Fixtures.system(VisitTable.WATCH).actor(), at);
	}

	@Test
	void b26AnUrgentEntryIsApprovedWithinTwoWorkingDaysOrSomebodyIsReminded() {
		Visit visit = Fixtures.scheduled();
		visit.enterUrgently(by("inspector.wjw.210202"), "证据可能灭失", Fixtures.CAP, Fixtures.ALARMS, Fixtures.CALENDAR);
		assertThat(visit.watch().next()).isEqualTo(LocalDate.of(2026, 3, 5));
		visit.alarm(on(LocalDate.of(2026, 3, 5)));
		assertThat(visit.watch().open()).containsExactly(
				new Alarm(Alarm.Kind.RATIFICATION_OVERDUE, LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 5)));
		visit.ratify(by("head.wjw.210202"), "补办");
		assertThat(visit.watch()).isEqualTo(Watch.NONE);
	}

	@Test
	void b26AnEntryApprovedBeforeHasNoLimit() {
		Visit visit = Fixtures.notified();
		visit.enterUrgently(by("inspector.wjw.210202"), "证据可能灭失", Fixtures.CAP, Fixtures.ALARMS, Fixtures.CALENDAR);
		assertThat(visit.watch().next()).isNull();
	}

	@Test
	void b12PublicationIsRemindedOfFiveWorkingDaysBeforeAndTheDayAfter() {
		Visit visit = Fixtures.leftUrgently("v", by("inspector.wjw.210202"));
		LocalDate due = visit.publication().orElseThrow().due(Fixtures.CALENDAR).date();
		visit.alarm(on(Fixtures.CALENDAR.subtractWorkingDays(due, 5)));
		assertThat(visit.watch().open()).extracting(Alarm::kind)
			.containsExactly(Alarm.Kind.RATIFICATION_OVERDUE, Alarm.Kind.PUBLICATION_NEAR);
		visit.alarm(on(due.plusDays(1)));
		assertThat(visit.watch().open()).extracting(Alarm::kind).contains(Alarm.Kind.PUBLICATION_OVERDUE);
		visit.ratify(by("head.wjw.210202"), "补办");
		visit.publish(by("head.wjw.210202"));
		assertThat(visit.watch()).isEqualTo(Watch.NONE);
	}

}
