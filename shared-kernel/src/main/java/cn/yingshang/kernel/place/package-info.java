/**
 * The city's regions (区县市、先导区、街道) with their validity.
 */
@NullMarked
package cn.yingshang.kernel.place;

import org.jspecify.annotations.NullMarked;
