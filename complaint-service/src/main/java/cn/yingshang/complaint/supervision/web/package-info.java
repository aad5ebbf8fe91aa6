/**
 * Supervisions over HTTP.
 */
@NullMarked
package cn.yingshang.complaint.supervision.web;

import org.jspecify.annotations.NullMarked;
