/**
 * The city's departments (部门) with their validity and whether they may inspect.
 */
@NullMarked
package cn.yingshang.kernel.organ;

import org.jspecify.annotations.NullMarked;
