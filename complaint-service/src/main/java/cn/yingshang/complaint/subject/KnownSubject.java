package cn.yingshang.complaint.subject;

/**
 * An enterprise as credit-service told of it (经营主体).
 *
 * @param creditCode 统一社会信用代码
 * @param name 名称
 * @param region 行政区划
 * @param industry 行业代码
 */
public record KnownSubject(String creditCode, String name, String region, String industry) {

}
