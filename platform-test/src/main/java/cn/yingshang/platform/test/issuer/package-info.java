/**
 * An issuer of tokens for tests.
 */
@NullMarked
package cn.yingshang.platform.test.issuer;

import org.jspecify.annotations.NullMarked;
