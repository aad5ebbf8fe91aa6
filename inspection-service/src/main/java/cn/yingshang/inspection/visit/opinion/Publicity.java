package cn.yingshang.inspection.visit.opinion;

import java.time.LocalDate;

import cn.yingshang.kernel.deadline.DayKind;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.rulebook.Rules;

/**
 * The publication of the results (检查结果公开, B-12).
 *
 * @param publication until when they must be public
 */
public record Publicity(DeadlineLedger publication) {

	private static final int DAYS = 20;

	/** The clock begins when the results are formed. */
	public static Publicity from(LocalDate formedOn) {
		return new Publicity(DeadlineLedger.start(Rules.B_12.id(), DAYS, DayKind.WORKING, formedOn));
	}

}
