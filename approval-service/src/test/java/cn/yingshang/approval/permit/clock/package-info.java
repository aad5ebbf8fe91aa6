/**
 * Tests.
 */
@NullMarked
package cn.yingshang.approval.permit.clock;

import org.jspecify.annotations.NullMarked;
