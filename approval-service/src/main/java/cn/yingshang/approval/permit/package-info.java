/**
 * The case of a permit on the Licensing Law's clock, 行政许可办件.
 */
@NullMarked
package cn.yingshang.approval.permit;

import org.jspecify.annotations.NullMarked;
