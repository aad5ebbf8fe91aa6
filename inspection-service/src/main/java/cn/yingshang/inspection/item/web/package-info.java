/**
 * The public list of check items over HTTP.
 */
@NullMarked
package cn.yingshang.inspection.item.web;

import org.jspecify.annotations.NullMarked;
