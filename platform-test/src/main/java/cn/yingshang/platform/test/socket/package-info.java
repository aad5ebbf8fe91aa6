/** Callers that speak HTTP badly on purpose. */
@NullMarked
package cn.yingshang.platform.test.socket;

import org.jspecify.annotations.NullMarked;
