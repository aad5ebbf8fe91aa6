package cn.yingshang.approval.permit.receipt;

import java.time.LocalDate;

/**
 * That and how a case was accepted, 受理.
 *
 * @param caseNumber the official number
 * @param acceptedOn the day the clock starts from; with a deemed acceptance the day of
 * receipt
 * @param origin by the window or by silence
 */
public record Acceptance(String caseNumber, LocalDate acceptedOn, Origin origin) {
}
