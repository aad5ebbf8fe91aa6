/**
 * Keeps a service up with its city's data set: read at start, looked at again every few
 * seconds, shown to ops.
 */
@NullMarked
package cn.yingshang.platform.city;

import org.jspecify.annotations.NullMarked;
