package cn.yingshang.inspection.visit.part;

import org.jspecify.annotations.Nullable;

/**
 * What was found about one check item (B-64).
 *
 * @param subItem the check item
 * @param conforming whether it is as it should be
 * @param note what was seen
 */
public record Finding(String subItem, boolean conforming, @Nullable String note) {
}
