/**
 * Stand-alone verifiers of draws, audit chains and due dates; they share no code with the
 * suite they check.
 */
@NullMarked
package cn.yingshang.verify;

import org.jspecify.annotations.NullMarked;
