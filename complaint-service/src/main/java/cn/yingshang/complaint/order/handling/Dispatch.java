package cn.yingshang.complaint.order.handling;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.complaint.order.clock.OrderSettings;
import cn.yingshang.complaint.order.clock.StatutoryLimit;
import cn.yingshang.kernel.deadline.DayKind;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * To whom an order was sent (派单, C-20 to C-26).
 *
 * @param lead the main handler (主办)
 * @param assisting the others (协办)
 * @param direct whether it was assigned by ruling, after which nobody returns it (C-21)
 * @param on the day; the clock starts at 00:00 of the next (C-12)
 * @param statutory the law's longer limit, if there is one
 */
public record Dispatch(Unit lead, List<Assistance> assisting, boolean direct, LocalDate on,
		@Nullable StatutoryLimit statutory) {

	public Dispatch {
		assisting = (assisting != null) ? List.copyOf(assisting) : List.of();
	}

	/**
	 * One leads, the others assist (C-23); where city and district overlap, the city's
	 * department leads (C-22).
	 * @throws RuleViolation when one is named twice or the district leads the city
	 */
	void requireFitting() {
		for (int i = 0; i < this.assisting.size(); i++) {
			Unit unit = this.assisting.get(i).unit();
			String field = "assisting[" + i + "].department";
			if (unit.equals(this.lead) || this.assisting.subList(0, i)
				.stream()
				.anyMatch((other) -> other.unit().department().equals(unit.department()))) {
				throw new RuleViolation(Rules.C_23, field, unit.department(), "一个单位只能主办或者协办一次");
			}
			if (unit.department().equals(this.lead.department()) && unit.level() == Unit.Level.CITY) {
				throw new RuleViolation(Rules.C_22, "lead.level", this.lead.level(), "市与区县职责交叉的,由市级部门主办");
			}
		}
	}

	/** The clock by which the caller is to be contacted (C-12). */
	public DeadlineLedger contactClock(OrderSettings settings) {
		return DeadlineLedger.start(Rules.C_12.id(), settings.contactDays(), DayKind.WORKING, this.on);
	}

}
