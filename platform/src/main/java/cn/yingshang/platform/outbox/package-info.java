/**
 * The outbox inside the aggregate: publish in order, clear by revision, sweep the rest
 * (decision 3).
 */
@NullMarked
package cn.yingshang.platform.outbox;

import org.jspecify.annotations.NullMarked;
