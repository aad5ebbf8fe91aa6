/**
 * What the bench knows of the running suite: processes, tokens, store.
 */
@NullMarked
package cn.yingshang.bench.suite;

import org.jspecify.annotations.NullMarked;
