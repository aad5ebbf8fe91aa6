/**
 * What a caller asks, as the operator takes it down (C-01 to C-03).
 */
@Feature(uses = "reporter")
@NullMarked
package cn.yingshang.complaint.order.intake;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
