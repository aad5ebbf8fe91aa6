/**
 * How a request that cannot be taken is refused: what is wrong with its body, its
 * parameters or its headers, and what was thrown while it was handled.
 */
@NullMarked
package cn.yingshang.platform.web.refusal;

import org.jspecify.annotations.NullMarked;
