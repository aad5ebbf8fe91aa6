package cn.yingshang.approval.catalogue;

/**
 * A condition the law sets for the permit, 受理和准予条件.
 *
 * @param code stable within the item
 * @param text in Chinese
 */
public record Condition(String code, String text) {
}
