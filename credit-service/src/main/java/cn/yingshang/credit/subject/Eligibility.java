package cn.yingshang.credit.subject;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import cn.yingshang.credit.record.ActiveRecord;

/**
 * Whether an applicant may take the promise lane (告知承诺适用资格, A-71), with what was asked
 * and of which records; {@link #of} applied to the inputs gives the same again.
 *
 * @param creditCode who
 * @param eligible whether the lane is open
 * @param reasons why not, one for each rule and record; the first is decisive
 * @param inputs the records in force it was computed from
 */
public record Eligibility(String creditCode, boolean eligible, List<Reason> reasons, List<ActiveRecord> inputs) {

	/** Computes it from the records in force. */
	public static Eligibility of(String creditCode, List<ActiveRecord> inForce) {
		List<Reason> reasons = new ArrayList<>();
		for (EligibilityRule rule : EligibilityRule.values()) {
			inForce.stream()
				.filter(rule::bars)
				.forEach((fact) -> reasons.add(new Reason(rule.ruleId(), fact.recordId(), rule.text())));
		}
		return new Eligibility(creditCode, reasons.isEmpty(), List.copyOf(reasons), List.copyOf(inForce));
	}

	/** The names of the rules that are asked, in order. */
	public static List<String> rulesAsked() {
		return Arrays.stream(EligibilityRule.values()).map(Enum::name).toList();
	}

	/**
	 * Why the lane is closed.
	 *
	 * @param rule rule id
	 * @param recordId the record
	 * @param text the same in Chinese
	 */
	public record Reason(String rule, String recordId, String text) {

	}

}
