/**
 * The generated API document, with what every operation shares.
 */
@NullMarked
package cn.yingshang.platform.openapi;

import org.jspecify.annotations.NullMarked;
