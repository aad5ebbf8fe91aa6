/**
 * Orders over HTTP.
 */
@NullMarked
package cn.yingshang.complaint.order.web;

import org.jspecify.annotations.NullMarked;
