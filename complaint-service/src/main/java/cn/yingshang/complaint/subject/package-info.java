/**
 * The enterprises this service knows of, told by credit-service (decision 12).
 */
@NullMarked
package cn.yingshang.complaint.subject;

import org.jspecify.annotations.NullMarked;
