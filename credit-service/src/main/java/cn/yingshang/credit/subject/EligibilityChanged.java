package cn.yingshang.credit.subject;

import java.util.List;

/** The fact {@code eligibility.changed}. */
public record EligibilityChanged(String creditCode, boolean eligible, List<Eligibility.Reason> reasons) {

}
