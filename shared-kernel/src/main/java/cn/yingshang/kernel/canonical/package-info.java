/**
 * One byte sequence for one JSON value, and its SHA-256, for whatever is hashed.
 */
@NullMarked
package cn.yingshang.kernel.canonical;

import org.jspecify.annotations.NullMarked;
