/**
 * The case of a permit on the Licensing Law's clock, 行政许可办件.
 */
@Feature(uses = { "catalogue", "decision", "promise", "subject" })
@NullMarked
package cn.yingshang.approval.permit;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
