/**
 * The risk class over HTTP, for those who inspect.
 */
@NullMarked
package cn.yingshang.credit.risk.web;

import org.jspecify.annotations.NullMarked;
