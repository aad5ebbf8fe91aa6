package cn.yingshang.inspection.object;

/**
 * An enterprise as credit-service tells of it (检查对象名录, B-07).
 *
 * @param creditCode 统一社会信用代码
 * @param name its name
 * @param region where it is
 * @param industry GB/T 4754 code
 */
public record Subject(String creditCode, String name, String region, String industry) {
}
