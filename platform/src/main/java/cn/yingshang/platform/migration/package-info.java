/**
 * Changes to stored data, each made once, before a service consumes or serves.
 */
@NullMarked
package cn.yingshang.platform.migration;

import org.jspecify.annotations.NullMarked;
