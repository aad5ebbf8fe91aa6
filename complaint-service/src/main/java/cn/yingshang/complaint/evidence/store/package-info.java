/**
 * Where attachments are kept.
 */
@NullMarked
package cn.yingshang.complaint.evidence.store;

import org.jspecify.annotations.NullMarked;
