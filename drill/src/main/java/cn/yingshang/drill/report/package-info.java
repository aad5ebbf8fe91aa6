/**
 * What a drill prints.
 */
@NullMarked
package cn.yingshang.drill.report;

import org.jspecify.annotations.NullMarked;
