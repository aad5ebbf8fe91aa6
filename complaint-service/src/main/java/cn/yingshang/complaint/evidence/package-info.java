/**
 * Evidence of handling: content-addressed attachments (C-35).
 */
@Feature
@NullMarked
package cn.yingshang.complaint.evidence;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
