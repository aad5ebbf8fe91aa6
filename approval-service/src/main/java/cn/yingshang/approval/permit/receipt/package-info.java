/**
 * What was applied for and handed in, and how it was answered.
 */
@Feature(uses = { "catalogue", "promise" })
@NullMarked
package cn.yingshang.approval.permit.receipt;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
