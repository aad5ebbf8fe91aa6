/**
 * How a visit comes in: approval, notice and the one entry record (B-26, B-27, B-40 to
 * B-45).
 */
@Feature(uses = "visit.schedule")
@NullMarked
package cn.yingshang.inspection.visit.entry;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
