/**
 * Who handles an order and what becomes of it there: dispatch, return, contact, recusal
 * (C-20 to C-26, C-36).
 */
@Feature(uses = { "order.clock", "order.intake" })
@NullMarked
package cn.yingshang.complaint.order.handling;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
