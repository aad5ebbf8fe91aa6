/**
 * Until when: the limits of an order, how they are extended, and the look-out for them
 * (C-12 to C-17, C-34).
 */
@Feature(uses = "order.intake")
@NullMarked
package cn.yingshang.complaint.order.clock;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
