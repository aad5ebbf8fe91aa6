package cn.yingshang.approval.permit.receipt;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import cn.yingshang.approval.catalogue.ItemCode;
import cn.yingshang.platform.store.Serials;

/** Gives official case numbers, 办件编号. */
@FunctionalInterface
public interface CaseNumbers {

	/**
	 * A number never given before: item code, day, serial.
	 * @param itemCode the item's implementation code
	 * @param day the day of acceptance
	 */
	String next(ItemCode itemCode, LocalDate day);

	/** Past 9,999 a day and item the serial grows a digit. */
	static CaseNumbers by(Serials serials) {
		return (item, day) -> item.value() + day.format(DateTimeFormatter.BASIC_ISO_DATE)
				+ "%04d".formatted(serials.next(item.value(), day));
	}

}
