package cn.yingshang.credit.record.publicity;

import java.time.LocalDate;

import cn.yingshang.kernel.deadline.DeadlineLedger;

/**
 * How long a record is published (公示期, D-10, D-11): from the document's date, at least
 * until one day and at most until another; both clocks explain themselves.
 *
 * @param rules the order that sets it
 * @param minimum the clock before whose end nobody may apply for repair (D-12)
 * @param minimumUntil its last day
 * @param maximum the clock at whose end publication stops by itself (D-12)
 * @param publicUntil its last day
 */
public record Publicity(RuleSet rules, DeadlineLedger minimum, LocalDate minimumUntil, DeadlineLedger maximum,
		LocalDate publicUntil) {

	/**
	 * The first day on which one may apply for repair: the minimum is over when its last
	 * day is (D-12). Where there is none, at once.
	 */
	public LocalDate repairableFrom() {
		return (this.minimum.days() == 0) ? this.minimumUntil : this.minimumUntil.plusDays(1);
	}

}
