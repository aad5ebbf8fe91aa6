/**
 * What closes a repair by event.
 */
@NullMarked
package cn.yingshang.credit.repair.messaging;

import org.jspecify.annotations.NullMarked;
