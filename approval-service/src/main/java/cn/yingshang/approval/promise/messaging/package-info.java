/**
 * Keeps the standing projection.
 */
@NullMarked
package cn.yingshang.approval.promise.messaging;

import org.jspecify.annotations.NullMarked;
