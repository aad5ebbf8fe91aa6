package cn.yingshang.complaint.order.review;

/**
 * Why an order does not count in the rating (不计入考核, C-37).
 *
 * @param reason why the request was unreasonable
 * @param reviewer who found so
 */
public record RatingExclusion(String reason, String reviewer) {

}
