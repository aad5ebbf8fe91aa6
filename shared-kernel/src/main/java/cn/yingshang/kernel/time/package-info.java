/**
 * The city's time zone and its working days (工作日), read from the published holiday
 * notices.
 */
@NullMarked
package cn.yingshang.kernel.time;

import org.jspecify.annotations.NullMarked;
