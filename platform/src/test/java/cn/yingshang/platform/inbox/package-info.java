/** Events that come in, tested without a broker. */
@NullMarked
package cn.yingshang.platform.inbox;

import org.jspecify.annotations.NullMarked;
