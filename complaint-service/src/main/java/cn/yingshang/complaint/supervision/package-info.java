/**
 * Supervision of what is late or badly done, and the watch over approvals (C-24, C-33,
 * C-34).
 */
@NullMarked
package cn.yingshang.complaint.supervision;

import org.jspecify.annotations.NullMarked;
