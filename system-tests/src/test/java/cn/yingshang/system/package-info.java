/**
 * Journeys through the gateway over the whole suite, each process of its own.
 */
@NullMarked
package cn.yingshang.system;

import org.jspecify.annotations.NullMarked;
