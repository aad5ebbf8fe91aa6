/**
 * The limits of a case and what stops them.
 */
@Feature(uses = "catalogue")
@NullMarked
package cn.yingshang.approval.permit.clock;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
