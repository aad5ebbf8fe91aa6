/**
 * What credit-service tells about enterprises.
 */
@NullMarked
package cn.yingshang.complaint.subject.messaging;

import org.jspecify.annotations.NullMarked;
