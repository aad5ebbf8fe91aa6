/**
 * What was reported, and what reviewers and the caller say of it (C-30 to C-37).
 */
@Feature
@NullMarked
package cn.yingshang.complaint.order.review;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
