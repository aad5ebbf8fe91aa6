/**
 * The suite's one door.
 */
@NullMarked
package cn.yingshang.gateway;

import org.jspecify.annotations.NullMarked;
