/**
 * The catalogue as anybody may read it.
 */
@NullMarked
package cn.yingshang.approval.catalogue.web;

import org.jspecify.annotations.NullMarked;
