/**
 * What is done to the suite while it works, chosen by the seed.
 */
@NullMarked
package cn.yingshang.drill.fault;

import org.jspecify.annotations.NullMarked;
