/**
 * Credit supervision and repair, 信用监管与修复.
 */
@NullMarked
package cn.yingshang.credit;

import org.jspecify.annotations.NullMarked;
