package cn.yingshang.approval.permit.licence;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.approval.catalogue.Item;
import cn.yingshang.approval.catalogue.VerificationMode;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a promise after the licence, 事后核查.
 *
 * @param mode how it is verified
 * @param dueOn until when; null if exempt
 * @param visitId the visit inspection-service scheduled
 * @param visitDueOn until when that visit takes place
 * @param departments who takes part
 * @param completedOn when it took place
 * @param conforming whether the promise was found kept
 * @param brokenOn when a part found it broken and not corrected
 * @param correctedOn when a correction was confirmed
 */
public record Verification(VerificationMode mode, @Nullable LocalDate dueOn, @Nullable String visitId,
		@Nullable LocalDate visitDueOn, List<String> departments, @Nullable LocalDate completedOn,
		@Nullable Boolean conforming, @Nullable LocalDate brokenOn, @Nullable LocalDate correctedOn) {

	public Verification {
		departments = (departments != null) ? List.copyOf(departments) : List.of();
	}

	/** As the item asks, or the city where the item says nothing. */
	public static Verification planned(Item item, LocalDate granted, int defaultDays) {
		VerificationMode mode = item.promise().mode();
		Integer own = item.promise().verificationDays();
		int days = (own != null) ? own : defaultDays;
		return planned(mode, (mode != VerificationMode.EXEMPT) ? granted.plusDays(days) : null);
	}

	static Verification planned(VerificationMode mode, @Nullable LocalDate dueOn) {
		return new Verification(mode, dueOn, null, null, List.of(), null, null, null, null);
	}

	Verification scheduled(String visit, @Nullable LocalDate due, List<String> taking) {
		return new Verification(this.mode, this.dueOn, visit, due, taking, null, null, this.brokenOn, this.correctedOn);
	}

	Verification completed(String visit, LocalDate on, boolean kept) {
		return new Verification(this.mode, this.dueOn, visit, this.visitDueOn, this.departments, on, kept,
				this.brokenOn, this.correctedOn);
	}

	Verification broken(LocalDate on) {
		return new Verification(this.mode, this.dueOn, this.visitId, this.visitDueOn, this.departments,
				this.completedOn, this.conforming, on, this.correctedOn);
	}

	Verification corrected(LocalDate on) {
		return new Verification(this.mode, this.dueOn, this.visitId, this.visitDueOn, this.departments,
				this.completedOn, this.conforming, this.brokenOn, on);
	}

}
