/**
 * A small service without a domain, to try the HTTP edge on.
 */
@NullMarked
package cn.yingshang.platform.test.http;

import org.jspecify.annotations.NullMarked;
