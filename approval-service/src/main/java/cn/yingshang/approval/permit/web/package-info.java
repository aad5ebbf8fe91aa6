/**
 * The case over HTTP.
 */
@NullMarked
package cn.yingshang.approval.permit.web;

import org.jspecify.annotations.NullMarked;
