/**
 * The city's data set: what the suite knows of its city without a build, read from a
 * folder and read again while it runs.
 */
@NullMarked
package cn.yingshang.kernel.city;

import org.jspecify.annotations.NullMarked;
