package cn.yingshang.approval.permit.paper;

import java.time.LocalDate;

/**
 * A written paper with the organ's seal and date, 书面凭证.
 *
 * @param kind which
 * @param number its number
 * @param seal whose seal it carries
 * @param date its date
 */
public record Voucher(VoucherKind kind, String number, String seal, LocalDate date) {
}
