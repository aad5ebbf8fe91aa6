/**
 * The gateway on a real port, before real sockets.
 */
@NullMarked
package cn.yingshang.gateway;

import org.jspecify.annotations.NullMarked;
