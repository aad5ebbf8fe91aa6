package cn.yingshang.complaint.order.handling;

import java.time.LocalDate;

/**
 * A department gave the order back (退单, C-21).
 *
 * @param department which
 * @param basis the law by which it is not its duty
 * @param on when
 */
public record Returned(String department, String basis, LocalDate on) {

}
