/**
 * Holds a service to its committed API document.
 */
@NullMarked
package cn.yingshang.platform.test.openapi;

import org.jspecify.annotations.NullMarked;
