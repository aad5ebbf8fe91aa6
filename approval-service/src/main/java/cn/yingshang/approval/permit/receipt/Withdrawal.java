package cn.yingshang.approval.permit.receipt;

import java.time.LocalDate;

/**
 * That and why the applicant took the application back, 撤回申请.
 *
 * @param reason why, in the applicant's words
 * @param withdrawnOn when
 */
public record Withdrawal(String reason, LocalDate withdrawnOn) {
}
