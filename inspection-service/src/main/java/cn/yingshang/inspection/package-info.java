/**
 * Joint double-random inspections, 双随机、一公开.
 */
@NullMarked
package cn.yingshang.inspection;

import org.jspecify.annotations.NullMarked;
