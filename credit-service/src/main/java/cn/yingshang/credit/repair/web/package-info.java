/**
 * Repair over HTTP.
 */
@NullMarked
package cn.yingshang.credit.repair.web;

import org.jspecify.annotations.NullMarked;
