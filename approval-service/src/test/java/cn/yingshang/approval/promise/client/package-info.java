/**
 * Tests.
 */
@NullMarked
package cn.yingshang.approval.promise.client;

import org.jspecify.annotations.NullMarked;
