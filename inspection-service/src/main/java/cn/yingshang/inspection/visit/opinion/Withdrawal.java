package cn.yingshang.inspection.visit.opinion;

import java.time.LocalDate;

/**
 * Results that were public and are no longer (撤下公示, B-18).
 *
 * @param publishedOn since when they had been
 * @param on since when they are not
 * @param ground why
 */
public record Withdrawal(LocalDate publishedOn, LocalDate on, Ground ground) {

	/** On what ground published results are withdrawn. */
	public enum Ground {

		/** 检查结果已被撤销. */
		REVOKED,
		/** 检查结果有误. */
		WRONG,
		/** 复议、诉讼改变了结果. */
		CHANGED_ON_REVIEW

	}

}
