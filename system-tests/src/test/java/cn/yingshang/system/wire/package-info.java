/**
 * Requests as they are, with nothing put right: what the matrix and the fuzz speak.
 */
@NullMarked
package cn.yingshang.system.wire;

import org.jspecify.annotations.NullMarked;
