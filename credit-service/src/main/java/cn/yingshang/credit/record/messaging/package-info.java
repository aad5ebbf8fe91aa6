/**
 * What makes, corrects and ends records by event.
 */
@NullMarked
package cn.yingshang.credit.record.messaging;

import org.jspecify.annotations.NullMarked;
