/**
 * Records over HTTP.
 */
@NullMarked
package cn.yingshang.credit.record.web;

import org.jspecify.annotations.NullMarked;
