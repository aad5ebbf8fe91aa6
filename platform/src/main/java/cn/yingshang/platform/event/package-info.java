/**
 * Events as CloudEvents on Kafka (decision 5).
 */
@NullMarked
package cn.yingshang.platform.event;

import org.jspecify.annotations.NullMarked;
