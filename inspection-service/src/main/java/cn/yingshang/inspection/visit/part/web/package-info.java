/**
 * Parts over HTTP.
 */
@NullMarked
package cn.yingshang.inspection.visit.part.web;

import org.jspecify.annotations.NullMarked;
