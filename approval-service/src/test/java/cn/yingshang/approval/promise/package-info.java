/**
 * Tests.
 */
@NullMarked
package cn.yingshang.approval.promise;

import org.jspecify.annotations.NullMarked;
