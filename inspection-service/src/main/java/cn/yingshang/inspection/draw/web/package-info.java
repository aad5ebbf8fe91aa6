/**
 * Draws and their proofs over HTTP.
 */
@NullMarked
package cn.yingshang.inspection.draw.web;

import org.jspecify.annotations.NullMarked;
