/**
 * Tests.
 */
@NullMarked
package cn.yingshang.approval.permit.store;

import org.jspecify.annotations.NullMarked;
