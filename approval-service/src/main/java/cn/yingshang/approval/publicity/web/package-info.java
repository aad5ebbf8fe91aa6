/**
 * Public decisions, to be read without a token.
 */
@NullMarked
package cn.yingshang.approval.publicity.web;

import org.jspecify.annotations.NullMarked;
