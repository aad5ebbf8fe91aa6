/**
 * The public grade over HTTP.
 */
@NullMarked
package cn.yingshang.credit.grade.web;

import org.jspecify.annotations.NullMarked;
