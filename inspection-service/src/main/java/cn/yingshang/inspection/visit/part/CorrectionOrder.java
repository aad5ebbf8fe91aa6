package cn.yingshang.inspection.visit.part;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import cn.yingshang.kernel.deadline.DayKind;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.rulebook.Rules;

/**
 * The order to correct (责令改正, B-61, A-75).
 *
 * @param limit its clock
 * @param dueOn until when
 * @param requirement what is to be put right
 * @param subItems the faults it is about
 */
public record CorrectionOrder(DeadlineLedger limit, LocalDate dueOn, String requirement, List<String> subItems) {

	public CorrectionOrder {
		subItems = List.copyOf(subItems);
	}

	static CorrectionOrder of(LocalDate orderedOn, LocalDate dueOn, String requirement, List<String> subItems) {
		int days = (int) ChronoUnit.DAYS.between(orderedOn, dueOn);
		return new CorrectionOrder(DeadlineLedger.start(Rules.B_61.id(), days, DayKind.CALENDAR, orderedOn), dueOn,
				requirement, subItems);
	}

	public LocalDate orderedOn() {
		return this.limit.trigger();
	}

	/**
	 * Whether the time is over: an order to correct at once (责令立即改正) is due the same day,
	 * otherwise the last day still belongs to the enterprise.
	 */
	boolean elapsed(LocalDate today) {
		return dueOn().equals(orderedOn()) ? !today.isBefore(this.dueOn) : today.isAfter(this.dueOn);
	}

}
