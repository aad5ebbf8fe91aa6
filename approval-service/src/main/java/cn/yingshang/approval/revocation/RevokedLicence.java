package cn.yingshang.approval.revocation;

/**
 * The licence a revocation is about.
 *
 * @param caseId the case it came from
 * @param caseNumber that case's number
 * @param number the licence's number
 * @param item the item
 * @param itemName its name
 */
public record RevokedLicence(String caseId, String caseNumber, String number, String item, String itemName) {
}
