/**
 * What approval tells about its cases.
 */
@NullMarked
package cn.yingshang.complaint.supervision.messaging;

import org.jspecify.annotations.NullMarked;
