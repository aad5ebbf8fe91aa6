/**
 * Evidence of handling: content-addressed attachments (C-35).
 */
@NullMarked
package cn.yingshang.complaint.evidence;

import org.jspecify.annotations.NullMarked;
