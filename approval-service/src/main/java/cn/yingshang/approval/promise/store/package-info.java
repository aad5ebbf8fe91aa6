/**
 * What events told of a subject's standing; it only colours hints.
 */
@NullMarked
package cn.yingshang.approval.promise.store;

import org.jspecify.annotations.NullMarked;
