/**
 * Time limits (时限) as ledgers that can explain themselves day by day.
 */
@NullMarked
package cn.yingshang.kernel.deadline;

import org.jspecify.annotations.NullMarked;
