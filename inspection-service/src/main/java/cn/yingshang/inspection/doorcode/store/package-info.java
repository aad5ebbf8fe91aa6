/**
 * Keeps the secrets of doors.
 */
@NullMarked
package cn.yingshang.inspection.doorcode.store;

import org.jspecify.annotations.NullMarked;
