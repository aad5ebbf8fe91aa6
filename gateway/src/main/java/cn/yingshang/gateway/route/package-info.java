/**
 * Which service answers which address, and how a request gets there and its answer back.
 */
@NullMarked
package cn.yingshang.gateway.route;

import org.jspecify.annotations.NullMarked;
