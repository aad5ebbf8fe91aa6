package cn.yingshang.inspection.visit.watch;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.kernel.deadline.DayKind;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.rulebook.Rules;

/**
 * When somebody is reminded (configuration).
 *
 * @param ratificationDays working days to complete the approval after an urgent entry
 * (B-26)
 * @param publicationNotice working days before the last day of publication (B-12)
 */
public record AlarmRule(int ratificationDays, int publicationNotice) {

	/** Of an entry that was not approved. */
	public Alarm ratification(LocalDate enteredOn, WorkingCalendar calendar) {
		LocalDate due = DeadlineLedger.start(Rules.B_26.id(), this.ratificationDays, DayKind.WORKING, enteredOn)
			.due(calendar)
			.date();
		return new Alarm(Alarm.Kind.RATIFICATION_OVERDUE, due, due.plusDays(1));
	}

	/** Of results that are to be public: before the last day, and after it. */
	public List<Alarm> publication(LocalDate dueOn, WorkingCalendar calendar) {
		return List.of(
				new Alarm(Alarm.Kind.PUBLICATION_NEAR, dueOn,
						calendar.subtractWorkingDays(dueOn, this.publicationNotice)),
				new Alarm(Alarm.Kind.PUBLICATION_OVERDUE, dueOn, dueOn.plusDays(1)));
	}

}
