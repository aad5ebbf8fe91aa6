package cn.yingshang.complaint.order;

import java.time.LocalDate;

/**
 * Gives order numbers (工单编号): the hotline's own number, the day, seven digits. Unique,
 * not without gaps.
 */
@FunctionalInterface
public interface OrderNumbers {

	String next(LocalDate day);

}
