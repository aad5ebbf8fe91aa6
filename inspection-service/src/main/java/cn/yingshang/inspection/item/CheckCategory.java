package cn.yingshang.inspection.item;

/**
 * A category of check items (检查大项).
 *
 * @param code such as {@code C3}
 * @param name its name
 */
public record CheckCategory(String code, String name) {
}
