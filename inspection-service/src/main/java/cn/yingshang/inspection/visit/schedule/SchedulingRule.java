package cn.yingshang.inspection.visit.schedule;

import java.time.LocalDate;

import cn.yingshang.kernel.time.WorkingCalendar;

/**
 * How visits are planned (configuration).
 *
 * @param officers how many go for a department (B-01)
 * @param verificationDays calendar days of a verification period
 * @param ahead calendar days after which a visit is meant to take place
 */
public record SchedulingRule(int officers, int verificationDays, int ahead) {

	/** A working day within the limit, if there is one. */
	public LocalDate plannedOn(LocalDate today, LocalDate due, WorkingCalendar calendar) {
		LocalDate wanted = calendar.workingDayOnOrAfter(today.plusDays(this.ahead));
		if (!wanted.isAfter(due)) {
			return wanted;
		}
		LocalDate last = calendar.isWorkingDay(due) ? due : calendar.subtractWorkingDays(due, 1);
		return last.isBefore(today) ? today : last;
	}

}
