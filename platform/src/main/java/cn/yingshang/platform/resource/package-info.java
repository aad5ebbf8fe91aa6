/**
 * What every resource shows of an aggregate: its legal actions, its timeline, its chain.
 */
@NullMarked
package cn.yingshang.platform.resource;

import org.jspecify.annotations.NullMarked;
