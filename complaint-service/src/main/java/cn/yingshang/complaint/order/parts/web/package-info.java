/**
 * Parts over HTTP.
 */
@NullMarked
package cn.yingshang.complaint.order.parts.web;

import org.jspecify.annotations.NullMarked;
