/**
 * Stand-alone verifiers of draws, audit chains and due dates.
 */
@NullMarked
package cn.yingshang.verify;

import org.jspecify.annotations.NullMarked;
