/**
 * How long a record is published (公示期限), by the order in force.
 */
@NullMarked
package cn.yingshang.credit.record.publicity;

import org.jspecify.annotations.NullMarked;
