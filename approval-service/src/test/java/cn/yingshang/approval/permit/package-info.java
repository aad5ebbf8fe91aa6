/**
 * Tests.
 */
@NullMarked
package cn.yingshang.approval.permit;

import org.jspecify.annotations.NullMarked;
