/**
 * Credit repair (信用修复) from the application to the lifted restriction.
 */
@NullMarked
package cn.yingshang.credit.repair;

import org.jspecify.annotations.NullMarked;
