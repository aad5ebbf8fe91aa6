/**
 * The language all services share.
 */
@NullMarked
package cn.yingshang.kernel;

import org.jspecify.annotations.NullMarked;
