/**
 * What may be read without a token; everything else needs one.
 */
@NullMarked
package cn.yingshang.gateway.access;

import org.jspecify.annotations.NullMarked;
