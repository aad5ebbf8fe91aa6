/** What anybody may apply for, and how the promise lane looks for one enterprise. */
@Feature(uses = { "catalogue", "promise", "subject" })
@NullMarked
package cn.yingshang.approval.offer;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
