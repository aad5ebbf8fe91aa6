/**
 * Orders of the hotline: intake, dispatch, handling, review, call-back, closing (C-01 to
 * C-38).
 */
@Feature(uses = { "evidence", "reporter", "subject" })
@NullMarked
package cn.yingshang.complaint.order;

import cn.yingshang.platform.feature.Feature;
import org.jspecify.annotations.NullMarked;
