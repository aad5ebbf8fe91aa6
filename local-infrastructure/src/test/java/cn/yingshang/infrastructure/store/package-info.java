/**
 * Holds the local store to what a real MongoDB does.
 */
@NullMarked
package cn.yingshang.infrastructure.store;

import org.jspecify.annotations.NullMarked;
