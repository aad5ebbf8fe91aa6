/**
 * Visits and parts over HTTP.
 */
@NullMarked
package cn.yingshang.inspection.visit.web;

import org.jspecify.annotations.NullMarked;
