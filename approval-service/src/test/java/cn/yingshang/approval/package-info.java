/**
 * Tests.
 */
@NullMarked
package cn.yingshang.approval;

import org.jspecify.annotations.NullMarked;
