package cn.yingshang.approval.promise.client;

import java.util.List;

import cn.yingshang.approval.promise.Ground;
import org.jspecify.annotations.Nullable;

/**
 * What is read of credit-service's answer.
 *
 * @param creditCode whom it is about
 * @param eligible whether the promise lane is open
 * @param reasons what stands against it
 */
record EligibilityTold(@Nullable String creditCode, @Nullable Boolean eligible, @Nullable List<Ground> reasons) {
}
