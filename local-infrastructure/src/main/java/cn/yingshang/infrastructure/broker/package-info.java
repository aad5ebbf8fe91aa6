/**
 * The real Kafka broker as one process of one machine (architecture decision 3 needs its
 * acknowledgements).
 */
@NullMarked
package cn.yingshang.infrastructure.broker;

import org.jspecify.annotations.NullMarked;
