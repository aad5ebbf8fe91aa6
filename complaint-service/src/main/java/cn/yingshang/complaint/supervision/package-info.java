/**
 * Supervision of what is late or badly done, and the watch over approvals (C-24, C-33,
 * C-34).
 */
@Feature(uses = { "order", "subject" })
@NullMarked
package cn.yingshang.complaint.supervision;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
