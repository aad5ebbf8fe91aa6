/**
 * Orders of the hotline: intake, dispatch, handling, review, call-back, closing (C-01 to
 * C-38).
 */
@NullMarked
package cn.yingshang.complaint.order;

import org.jspecify.annotations.NullMarked;
