/**
 * The catalogue as anybody may read it.
 */
@NullMarked
package cn.yingshang.approval.offer.web;

import org.jspecify.annotations.NullMarked;
