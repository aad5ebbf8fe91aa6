package cn.yingshang.inspection.visit.watch;

import java.time.LocalDate;

/**
 * A reminder of a limit (督办提醒).
 *
 * @param kind of what
 * @param dueOn the limit's last day
 * @param on the day of the reminder
 */
public record Alarm(Kind kind, LocalDate dueOn, LocalDate on) {

	/** What is about to be forgotten, or was. */
	public enum Kind {

		/** 紧急检查未按期补办审批, B-26. */
		RATIFICATION_OVERDUE,
		/** 检查结果公开期限将至, B-12. */
		PUBLICATION_NEAR,
		/** 检查结果未按期公开, B-12. */
		PUBLICATION_OVERDUE;

		/** Whether it is about making the results public. */
		boolean ofPublication() {
			return this != RATIFICATION_OVERDUE;
		}

	}

}
