/** The city's settings, tested without a server. */
@NullMarked
package cn.yingshang.platform.city;

import org.jspecify.annotations.NullMarked;
