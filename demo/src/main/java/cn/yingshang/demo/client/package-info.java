/**
 * A small client of the suite's REST API: tokens, keys, entity tags and problems, with
 * nothing hidden.
 */
@NullMarked
package cn.yingshang.demo.client;

import org.jspecify.annotations.NullMarked;
