/**
 * What is known of the broker apart from its events.
 */
@NullMarked
package cn.yingshang.platform.broker;

import org.jspecify.annotations.NullMarked;
