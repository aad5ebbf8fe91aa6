/**
 * Tests.
 */
@NullMarked
package cn.yingshang.approval.revocation;

import org.jspecify.annotations.NullMarked;
