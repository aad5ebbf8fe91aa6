/**
 * What the clients did and what they were told, one JSON line an attempt.
 */
@NullMarked
package cn.yingshang.drill.history;

import org.jspecify.annotations.NullMarked;
