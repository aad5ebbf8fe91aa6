/**
 * Tests.
 */
@NullMarked
package cn.yingshang.approval.catalogue;

import org.jspecify.annotations.NullMarked;
