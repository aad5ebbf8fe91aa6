/** A running service as its tests speak to it. */
@NullMarked
package cn.yingshang.platform.test.service;

import org.jspecify.annotations.NullMarked;
