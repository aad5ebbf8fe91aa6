package cn.yingshang.credit.repair;

import java.time.LocalDate;

/**
 * The public credit commitment (信用承诺书, D-13).
 *
 * @param text what is promised
 * @param signedOn when it was signed
 * @param publicConsent whether it may be shown publicly
 */
public record Commitment(String text, LocalDate signedOn, boolean publicConsent) {

}
