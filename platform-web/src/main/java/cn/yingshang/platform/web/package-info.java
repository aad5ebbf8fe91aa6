/**
 * The HTTP edge: strict JSON, bounded bodies, calls built from headers, paging and load
 * shedding.
 */
@NullMarked
package cn.yingshang.platform.web;

import org.jspecify.annotations.NullMarked;
