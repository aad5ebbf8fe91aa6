/**
 * Codes of doors over HTTP.
 */
@NullMarked
package cn.yingshang.inspection.doorcode.web;

import org.jspecify.annotations.NullMarked;
