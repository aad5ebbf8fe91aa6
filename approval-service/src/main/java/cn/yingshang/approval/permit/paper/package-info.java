/**
 * Written papers with the seal of the organ.
 */
@Feature(uses = "catalogue")
@NullMarked
package cn.yingshang.approval.permit.paper;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
