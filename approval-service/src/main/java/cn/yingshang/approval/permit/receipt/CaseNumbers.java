package cn.yingshang.approval.permit.receipt;

import java.time.LocalDate;

import cn.yingshang.approval.catalogue.ItemCode;

/** Gives official case numbers, 办件编号. */
@FunctionalInterface
public interface CaseNumbers {

	/**
	 * A number never given before: item code, day, serial.
	 * @param itemCode the item's implementation code
	 * @param day the day of acceptance
	 */
	String next(ItemCode itemCode, LocalDate day);

}
