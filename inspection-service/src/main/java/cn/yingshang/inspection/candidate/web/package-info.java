/**
 * Candidates over HTTP.
 */
@NullMarked
package cn.yingshang.inspection.candidate.web;

import org.jspecify.annotations.NullMarked;
