package cn.yingshang.inspection.visit.part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import cn.yingshang.kernel.deadline.DayKind;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.platform.call.Call;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * What is to be put right, and whether it was (责令改正与复查, B-61, B-67).
 *
 * @param order the order to correct
 * @param recheck the clock of the re-check after the enterprise reported
 * @param recheckedOn when it was looked at again
 * @param remarks what was said about it, in order
 */
public record Correction(CorrectionOrder order, @Nullable DeadlineLedger recheck, @Nullable LocalDate recheckedOn,
		List<Remark> remarks) {

	public Correction {
		remarks = (remarks != null) ? List.copyOf(remarks) : List.of();
	}

	static Correction ordered(CorrectionOrder order) {
		return new Correction(order, null, null, List.of());
	}

	/** The enterprise reports; the re-check follows in time (B-67). */
	Correction reported(Call call, @Nullable String words, CorrectionRule rule) {
		return new Correction(this.order,
				DeadlineLedger.start(Rules.B_67.id(), rule.recheckDays(), DayKind.WORKING, call.today()),
				this.recheckedOn, with(call, words));
	}

	/** Officers looked again. */
	Correction rechecked(Call call, @Nullable String words) {
		return new Correction(this.order, this.recheck, call.today(), with(call, words));
	}

	private List<Remark> with(Call call, @Nullable String words) {
		if (words == null) {
			return this.remarks;
		}
		List<Remark> all = new ArrayList<>(this.remarks);
		all.add(new Remark(call.at(), words));
		return all;
	}

}
