package cn.yingshang.complaint.order.handling;

import java.time.LocalDate;

/**
 * What the hotline ruled on a return (退单裁定, C-07, C-21).
 *
 * @param upheld whether it is not the department's duty indeed
 * @param reason why
 * @param by which account
 * @param on when
 */
public record Ruling(boolean upheld, String reason, String by, LocalDate on) {
}
