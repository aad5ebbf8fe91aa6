/**
 * Matches what producers emit and consumers accept with the shared examples.
 */
@NullMarked
package cn.yingshang.platform.test.contract;

import org.jspecify.annotations.NullMarked;
