/**
 * Visits as head and parts, from schedule to confirmed correction (B-26 to B-28, B-40 to
 * B-47, B-60 to B-67).
 */
@Feature(uses = { "item", "object", "officer" })
@NullMarked
package cn.yingshang.inspection.visit;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
