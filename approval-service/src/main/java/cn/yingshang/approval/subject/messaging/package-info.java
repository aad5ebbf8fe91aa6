/**
 * Keeps the projection of subjects.
 */
@NullMarked
package cn.yingshang.approval.subject.messaging;

import org.jspecify.annotations.NullMarked;
