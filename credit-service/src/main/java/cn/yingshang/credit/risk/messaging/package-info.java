/**
 * What the risk class is computed from, by event.
 */
@NullMarked
package cn.yingshang.credit.risk.messaging;

import org.jspecify.annotations.NullMarked;
