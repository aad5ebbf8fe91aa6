package cn.yingshang.approval.subject;

/**
 * An enterprise as credit-service told of it, 市场主体 (decision 12).
 *
 * @param creditCode its credit code
 * @param name its name
 * @param region where it is
 * @param industry what it does
 */
public record KnownSubject(String creditCode, String name, String region, String industry) {
}
