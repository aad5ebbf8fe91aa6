/**
 * What assisting departments are asked and answer (C-20, C-23).
 */
@Feature(uses = "order.handling")
@NullMarked
package cn.yingshang.complaint.order.parts;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
