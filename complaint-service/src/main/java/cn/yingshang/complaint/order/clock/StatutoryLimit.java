package cn.yingshang.complaint.order.clock;

import cn.yingshang.kernel.deadline.DayKind;

/**
 * A longer limit that a law sets, carried with its basis and told to the caller (C-15).
 *
 * @param days how long
 * @param unit in which days
 * @param basis law and article
 */
public record StatutoryLimit(int days, DayKind unit, String basis) {

}
