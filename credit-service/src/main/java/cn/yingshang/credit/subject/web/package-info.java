/**
 * Enterprises over HTTP.
 */
@NullMarked
package cn.yingshang.credit.subject.web;

import org.jspecify.annotations.NullMarked;
