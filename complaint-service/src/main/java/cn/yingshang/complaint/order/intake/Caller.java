package cn.yingshang.complaint.order.intake;

import cn.yingshang.complaint.reporter.SealedReporter;

/**
 * Who called, as an order keeps it (C-36).
 *
 * @param reporter the identity, sealed
 * @param phoneMac under which the telephone number is found
 */
public record Caller(SealedReporter reporter, String phoneMac) {
}
