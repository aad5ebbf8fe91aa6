package cn.yingshang.approval.catalogue;

/**
 * A document an item asks for, 申请材料.
 *
 * @param code stable within the item
 * @param name its Chinese name
 * @param required whether no application is complete without it
 * @param promisable whether the promise lane takes a promise in its place
 */
public record Material(String code, String name, boolean required, boolean promisable) {
}
