/**
 * Officers over HTTP.
 */
@NullMarked
package cn.yingshang.inspection.officer.web;

import org.jspecify.annotations.NullMarked;
