/**
 * What changes an enterprise's standing and promise register by event.
 */
@NullMarked
package cn.yingshang.credit.subject.messaging;

import org.jspecify.annotations.NullMarked;
