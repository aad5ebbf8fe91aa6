/**
 * Test support for the services.
 */
@NullMarked
package cn.yingshang.platform.test;

import org.jspecify.annotations.NullMarked;
