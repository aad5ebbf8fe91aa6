package cn.yingshang.complaint.order.review;

import org.jspecify.annotations.Nullable;

/**
 * What the caller said (回访, C-30).
 *
 * @param reached whether anybody answered
 * @param satisfied the caller's verdict, if reached
 * @param confirmed false when the caller denies what the lead reported (C-35)
 * @param reason why unsatisfied
 */
public record CallBack(boolean reached, @Nullable Boolean satisfied, boolean confirmed, @Nullable String reason) {

}
