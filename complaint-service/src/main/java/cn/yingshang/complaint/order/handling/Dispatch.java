package cn.yingshang.complaint.order.handling;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.complaint.order.clock.OrderSettings;
import cn.yingshang.complaint.order.clock.StatutoryLimit;
import cn.yingshang.kernel.deadline.DeadlineLedger;
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

	/** The clock by which the caller is to be contacted (C-12). */
	public DeadlineLedger contactClock(OrderSettings settings) {
		return DeadlineLedger.start(Rules.C_12.id(), settings.contactDays(),
				cn.yingshang.kernel.deadline.DayKind.WORKING, this.on);
	}

}
