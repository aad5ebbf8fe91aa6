package cn.yingshang.approval.promise;

import java.util.List;

/**
 * How a subject stood when events last told; colours hints, decides nothing.
 *
 * @param creditCode the subject
 * @param eligible whether the promise lane looked open
 * @param grounds what stood against it
 * @param openRecords ids of adverse records in force
 */
public record StandingHint(String creditCode, boolean eligible, List<Ground> grounds, List<String> openRecords) {
}
